import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import en from '#content/words/tips/en.json' with { type: 'json' };
import zh from '#content/words/tips/zh-CN.json' with { type: 'json' };

/** Every code the server can answer with, as its one table names them. */
const table = readFileSync(new URL('../../src/server/problems.ts', import.meta.url), 'utf8');
const codes = [...table.matchAll(/^ {2}'([a-z.-]+)': \d{3},$/gm)].map(([, code]) => code as string);
const own = ['no-network', 'not-our-server', 'server-busy'].map((name) => `tip.${name}`);
const storage = ['unavailable', 'blocked', 'full'].map((name) => `tip.storage-${name}`);

test('finds the table of codes', () => {
  expect(codes.length).toBeGreaterThan(30);
});

test.each([...codes, ...own, ...storage])('%s has a sentence in both languages', (code) => {
  expect(Object.keys(zh)).toContain(code);
  expect(Object.keys(en)).toContain(code);
});

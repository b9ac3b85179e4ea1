import { expect, test } from 'vitest';
import { countKept } from '#offline/rules/count-kept.ts';
import { buildManifest, hash } from './build-manifest.ts';

const keptOf = (letters: string) => new Set([...letters].map(hash));

test('counts pages, bytes and groups, and names what is missing', () => {
  expect(countKept(buildManifest(), 'zh-CN', keptOf('sxgfa'))).toEqual({
    kept: 1,
    total: 3,
    bytes: 1000 + 333,
    totalBytes: 2000,
    groups: [
      { worth: 1, kept: 1, total: 2 },
      { worth: 9, kept: 0, total: 1 },
    ],
    missing: ['/offline/', '/learn/'],
    whole: false,
  });
});

test('counts no page without the stretches its tokens stand for', () => {
  expect(countKept(buildManifest(), 'zh-CN', keptOf('sxfabc'))).toMatchObject({ kept: 0 });
  const { stretches: _, ...former } = buildManifest({ v: 1 });
  expect(countKept(former, 'zh-CN', keptOf('sxfabc'))).toMatchObject({ kept: 3 });
});

test('counts no page without its shell', () => {
  expect(countKept(buildManifest(), 'zh-CN', keptOf('abc'))).toMatchObject({
    kept: 0,
    whole: false,
  });
});

test('is whole only with the scripts as well', () => {
  expect(countKept(buildManifest(), 'zh-CN', keptOf('sxgabc'))).toMatchObject({
    kept: 3,
    whole: false,
  });
  expect(countKept(buildManifest(), 'zh-CN', keptOf('sxgfabc'))).toMatchObject({
    kept: 3,
    bytes: 2000,
    missing: [],
    whole: true,
  });
});

test('knows nothing of a language that is not there', () => {
  expect(countKept(buildManifest(), 'fr', keptOf('sxgf'))).toMatchObject({
    total: 0,
    whole: false,
  });
});

test('names at most twenty missing addresses', () => {
  const pages = Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [`/p${i}/`, [hash('a'), 'zh-CN page', 9] as const]),
  );
  const count = countKept(buildManifest({ pages, offline: {} }), 'zh-CN', new Set());
  expect(count.total).toBe(30);
  expect(count.missing).toHaveLength(20);
});

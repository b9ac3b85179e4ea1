import { describe, expect, test } from 'vitest';
import { isWhole, linesFor, planFill, REQUEST_BYTES } from '#offline/rules/plan-fill.ts';
import { buildManifest, hash } from './build-manifest.ts';

const keptOf = (letters: string) => new Set([...letters].map(hash));
const show = (langs: string[], kept: string, singly: string[] = []) =>
  planFill(buildManifest(), langs, keptOf(kept), new Set(singly)).map((job) =>
    job.kind === 'pack' ? job.pack.file.slice(8, -5) : job.hash[0],
  );

describe('planning what to fetch', () => {
  test('takes every pack when nothing is kept, the shell first', () => {
    expect(show(['zh-CN', 'en'], '')).toEqual(['shell', 'zh', 'en']);
    expect(show(['en', 'zh-CN'], '')).toEqual(['shell', 'en', 'zh']);
    expect(show(['zh-CN'], '')).toEqual(['shell', 'zh']);
  });

  test('takes nothing when all is kept, and ignores what no release names', () => {
    expect(show(['zh-CN', 'en'], 'sxgfabcdez')).toEqual([]);
  });

  test('takes few missing lines alone, many as the pack again', () => {
    expect(show(['zh-CN'], 'sxgfab')).toEqual(['c']);
    expect(show(['zh-CN'], 'sxgfa')).toEqual(['zh']);
  });

  test('takes the pack when both ways cost the same', () => {
    const manifest = buildManifest();
    const [shell, zh] = manifest.packs;
    if (!shell || !zh) throw new Error('fixture');
    const packs = (bytes: number) => [shell, { ...zh, bytes }];
    const kinds = (bytes: number) =>
      planFill({ ...manifest, packs: packs(bytes) }, ['zh-CN'], keptOf('sxgfab')).map(
        (j) => j.kind,
      );
    expect(kinds(600)).toEqual(['pack']);
    expect(kinds(601)).toEqual(['line']);
    expect(REQUEST_BYTES).toBe(300);
  });

  test('takes the lines of a broken pack alone, in their order', () => {
    expect(show(['zh-CN'], 'sxgf', ['/_packs/zh.json'])).toEqual(['a', 'b', 'c']);
  });

  test('asks for a line only once when two packs hold it', () => {
    const manifest = buildManifest();
    const [shell, zh] = manifest.packs;
    if (!shell || !zh) throw new Error('fixture');
    const twice = {
      ...manifest,
      packs: [shell, zh, { ...zh, lang: 'en', file: '/_packs/b.json' }],
    };
    expect(planFill(twice, ['zh-CN', 'en'], new Set())).toHaveLength(2);
  });

  test('is whole with every line of the languages asked for, not with one less', () => {
    expect(isWhole(buildManifest(), ['zh-CN'], keptOf('sxgfabc'))).toBe(true);
    expect(isWhole(buildManifest(), ['zh-CN', 'en'], keptOf('sxgfabc'))).toBe(false);
    for (const letter of 'sxgfabc') {
      const kept = keptOf('sxgfabc'.replace(letter, ''));
      expect(isWhole(buildManifest(), ['zh-CN'], kept)).toBe(false);
    }
    expect(isWhole(buildManifest(), [], keptOf('sxgfabcde'))).toBe(false);
    expect(linesFor(buildManifest(), ['en'])).toEqual([...'sxgfde'].map(hash));
  });
});

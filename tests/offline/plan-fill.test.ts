import { describe, expect, test } from 'vitest';
import { isProblem, readManifest } from '#offline/rules/manifest.ts';
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

  describe('several packs for all languages', () => {
    const [shell, zh, en] = buildManifest().packs;
    if (!shell || !zh || !en) throw new Error('fixture');
    const more = (name: string, letters: string) => ({
      ...shell,
      file: `/_packs/${name}.json`,
      lines: [...letters].map(hash),
      sizes: [...letters].map(() => 1000),
    });
    const manifest = buildManifest({
      packs: [shell, more('data', 'h'), zh, en, more('tools', 'i')],
    });
    const order = (langs: string[], kept = '') =>
      planFill(manifest, langs, keptOf(kept)).map((job) =>
        job.kind === 'pack' ? job.pack.file.slice(8, -5) : job.hash[0],
      );

    test('come before the words when they stand before them, else after', () => {
      expect(order(['zh-CN'])).toEqual(['shell', 'data', 'zh', 'tools']);
      expect(order(['en', 'zh-CN'])).toEqual(['shell', 'data', 'en', 'zh', 'tools']);
      expect(order([])).toEqual(['shell', 'data', 'tools']);
    });

    test('make a language whole only with the last of them', () => {
      expect(isWhole(manifest, ['zh-CN'], keptOf('sxgfhabc'))).toBe(false);
      expect(isWhole(manifest, ['zh-CN'], keptOf('sxgfhabci'))).toBe(true);
      expect(order(['zh-CN', 'en'], 'sxgfhabci')).toEqual(['en']);
    });

    test('are the same lines for a worker that takes all of them first', () => {
      const former = ['', 'zh-CN'].flatMap((lang) =>
        manifest.packs.filter((pack) => pack.lang === lang),
      );
      const lines = new Set(former.flatMap((pack) => pack.lines));
      expect(lines).toEqual(new Set(linesFor(manifest, ['zh-CN'])));
      expect(isProblem(readManifest(JSON.stringify(manifest)))).toBe(false);
    });
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

import { describe, expect, test } from 'vitest';
import { isProblem, readManifest } from '#offline/rules/manifest.ts';
import { buildManifest, hash } from './build-manifest.ts';

const codeOf = (value: unknown) => {
  const read = readManifest(typeof value === 'string' ? value : JSON.stringify(value));
  return isProblem(read) ? read.code : null;
};

describe('reading the manifest', () => {
  test('takes a right one as it is', () => {
    expect(readManifest(JSON.stringify(buildManifest()))).toEqual(buildManifest());
  });

  test.each([
    ['a portal’s page', '<!doctype html><title>Login</title>'],
    ['a cut answer', JSON.stringify(buildManifest()).slice(0, -1)],
    ['nothing', ''],
  ])('refuses what is not JSON: %s', (_, text) => {
    expect(codeOf(text)).toBe('manifest.not-json');
  });

  test.each([
    [0, 'manifest.newer'],
    [1.5, 'manifest.newer'],
    [2, null],
    [3, 'manifest.newer'],
    ['1', 'manifest.newer'],
    [undefined, 'manifest.newer'],
  ])('reads format 2 and leaves others alone: %s', (v, code) => {
    expect(codeOf({ ...buildManifest(), v })).toBe(code);
  });

  test('still reads format 1, which has no stretches', () => {
    const { stretches: _, ...former } = { ...buildManifest(), v: 1 };
    expect(codeOf(former)).toBeNull();
    expect(codeOf({ ...former, v: 2 })).toBe('manifest.malformed');
    expect(codeOf({ ...buildManifest(), v: 1 })).toBe('manifest.malformed');
  });

  test('obeys the kill switch in any format', () => {
    expect(codeOf({ v: 99, retire: true })).toBe('manifest.retired');
    expect(codeOf({ retire: 'true' })).toBe('manifest.newer');
  });

  const pack = buildManifest().packs[0];
  test.each([
    ['null', null],
    ['a list', []],
    ['no release', { ...buildManifest(), release: undefined }],
    ['a short hash', { ...buildManifest(), release: 'abc' }],
    ['a date that is none', { ...buildManifest(), made: 'yesterday' }],
    ['no packs', { ...buildManifest(), packs: [] }],
    ['a pack elsewhere', { ...buildManifest(), packs: [{ ...pack, file: 'https://x.example/a' }] }],
    ['a pack above', { ...buildManifest(), packs: [{ ...pack, file: '//x.example/a.json' }] }],
    ['sizes that do not fit', { ...buildManifest(), packs: [{ ...pack, sizes: [1] }] }],
    ['a negative size', { ...buildManifest(), packs: [{ ...pack, sizes: [-1, 1, 1, 1] }] }],
    ['stretches in no pack', buildManifest({ stretches: hash('q') })],
    ['a shell in no pack', buildManifest({ shells: { 'zh-CN page': hash('q') } })],
    ['a file in no pack', buildManifest({ files: { '/boot.js': hash('q') } })],
    ['a page in no pack', buildManifest({ pages: { '/': [hash('q'), 'zh-CN page', 1] } })],
    ['a page without shell', buildManifest({ pages: { '/': [hash('a'), 'fr page', 1] } })],
    [
      'a page with an inherited shell',
      buildManifest({ pages: { '/': [hash('a'), 'toString', 1] } }),
    ],
    ['an offline page not kept', buildManifest({ offline: { en: '/nowhere/' } })],
  ])('refuses %s', (_, data) => {
    expect(codeOf(JSON.stringify(data))).toBe('manifest.malformed');
  });
});

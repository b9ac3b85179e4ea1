import type { Manifest } from '#offline/rules/manifest-shape.ts';

/** A hash-like name: `hash('a')` → `'aaaaaaaaaaaaaaaa'`. */
export const hash = (letter: string) => letter.repeat(16);

/** A right manifest of two languages, four pages, one file; `change` overrides its top keys. */
export function buildManifest(change: Partial<Manifest> = {}): Manifest {
  const pack = (file: string, lang: string, letters: string, size: number) => ({
    file: `/_packs/${file}.json`,
    lang,
    bytes: 1000,
    lines: [...letters].map(hash),
    sizes: [...letters].map(() => size),
  });
  return {
    v: 2,
    release: hash('r'),
    made: '2026-11-20',
    packs: [
      pack('shell', '', 'sxgf', 400),
      pack('zh', 'zh-CN', 'abc', 600),
      pack('en', 'en', 'de', 600),
    ],
    shells: { 'zh-CN page': hash('s'), 'en page': hash('x') },
    stretches: hash('g'),
    pages: {
      '/now/': [hash('a'), 'zh-CN page', 1],
      '/offline/': [hash('b'), 'zh-CN page', 1],
      '/learn/': [hash('c'), 'zh-CN page', 9],
      '/en/now/': [hash('d'), 'en page', 1],
      '/en/offline/': [hash('e'), 'en page', 1],
    },
    files: { '/boot.js': hash('f') },
    offline: { 'zh-CN': '/offline/', en: '/en/offline/' },
    ...change,
  };
}

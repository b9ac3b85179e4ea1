import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expandSlot } from '#offline/rules/compose-page.ts';
import type { Manifest } from '#offline/rules/manifest-shape.ts';
import { packName, pageLanguage } from '#offline/rules/manifest-shape.ts';

/** What a built folder weighs, bytes after brotli 11 unless it says otherwise. */
export interface OfflineBytes {
  readonly worker: number;
  readonly manifest: number;
  readonly shellPack: number;
  /** Packs that serve every language beside the shell: data, and scripts of rare pages. */
  readonly data: number;
  readonly tools: number;
  /** The largest pack but the shell pack. */
  readonly largestOtherPack: number;
  /** Worker, manifest and every pack. */
  readonly installRequests: number;
  /** All packs, what a phone that keeps both languages has fetched. */
  readonly allPacks: number;
  /** Content packs of all languages, and their ratio to the floor: the visible text of every `<main>`. */
  readonly contentPacks: number;
  readonly textFloor: number;
  readonly ratio: number;
  /** The same with gzip 9 on both sides. */
  readonly gzipRatio: number;
  /** The same for lessons alone, the pages that are words rather than forms. */
  readonly lessonRatio: number;
  readonly pages: number;
}

/**
 * Weighs what an install moves. The floor is one brotli stream a language of the visible text of every
 * `<main>` in the packs' order: tags become a space, entities their character, space is collapsed.
 */
export function weighOffline(dist: string): OfflineBytes {
  const read = (path: string) => readFileSync(join(dist, path), 'utf8');
  const manifest: Manifest = JSON.parse(read('offline.json'));
  const content = manifest.packs.filter(({ lang }) => lang !== '');
  const langs = [...new Set(content.map(({ lang }) => lang))];
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const bytesOf = (name: string) =>
    sum(manifest.packs.filter((pack) => packName(pack) === name).map(({ bytes }) => bytes));
  const fragmentsOf = (lang: string, under = '') =>
    Object.entries(manifest.pages)
      .filter(([path, page]) => pageLanguage(page) === lang && path.includes(under))
      .map(([, [hash]]) => read(`_f/${hash}.json`));
  const stretches: string[] = manifest.stretches
    ? JSON.parse(read(`_f/${manifest.stretches}.json`))
    : [];
  const textOf = (fragment: string) =>
    visibleText((JSON.parse(fragment) as string[]).map((slot) => expandSlot(slot, stretches)));
  const floors = langs.map((lang) => fragmentsOf(lang).map(textOf).join('\n'));
  const texts = content.map(({ file }) => read(file));
  const lessons = langs.map((lang) => fragmentsOf(lang, '/learn/'));
  const contentPacks = sum(content.map(({ bytes }) => bytes));
  const textFloor = sum(floors.map(brotli));
  const ratio = (a: number, b: number) => Number((a / b).toFixed(2));
  return {
    worker: brotli(read('sw.js')),
    manifest: brotli(read('offline.json')),
    shellPack: bytesOf('shell'),
    data: bytesOf('data'),
    tools: bytesOf('tools'),
    largestOtherPack: Math.max(...manifest.packs.slice(1).map(({ bytes }) => bytes)),
    installRequests: 2 + manifest.packs.length,
    allPacks: sum(manifest.packs.map(({ bytes }) => bytes)),
    contentPacks,
    textFloor,
    ratio: ratio(contentPacks, textFloor),
    gzipRatio: ratio(sum(texts.map(gzip)), sum(floors.map(gzip))),
    lessonRatio: ratio(
      sum(lessons.map((all) => brotli(all.join('\n')))),
      sum(lessons.map((all) => brotli(all.map(textOf).join('\n')))),
    ),
    pages: Object.keys(manifest.pages).length,
  };
}

function visibleText(slots: readonly string[]): string {
  const main = slots.find((slot) => slot.includes('<main')) ?? '';
  return main
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

function brotli(text: string): number {
  return brotliCompressSync(text).length;
}

function gzip(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

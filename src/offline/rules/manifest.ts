import type { Manifest } from './manifest-shape.ts';
import { FORMAT, OLDEST_FORMAT } from './manifest-shape.ts';

/** Why a manifest cannot be used. What is kept stays in use in every case but `retired`. */
export type ManifestProblem = {
  readonly code: 'manifest.not-json' | 'manifest.malformed' | 'manifest.newer' | 'manifest.retired';
  /** The first thing that is wrong, for the developer's eye. */
  readonly details: string;
};

/** A usable manifest, or why there is none. */
export type ReadManifest = Manifest | ManifestProblem;

/** Whether `readManifest` refused the text. */
export function isProblem(read: ReadManifest): read is ManifestProblem {
  return 'code' in read;
}

/**
 * Reads the text of `/offline.json` and checks every part that the worker will follow.
 *
 * Gives the manifest, or a problem: `manifest.not-json` (a captive portal's page, a cut answer),
 * `manifest.newer` (`v` outside the accepted range), `manifest.malformed` (a hash, address or pack
 * that cannot be right, or a page whose text is in no pack) and `manifest.retired` (the kill
 * switch, read before `v` so that every later format can use it). Never throws.
 */
export function readManifest(text: string): ReadManifest {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { code: 'manifest.not-json', details: text.slice(0, 60) };
  }
  if (!isRecord(data)) return { code: 'manifest.malformed', details: 'not an object' };
  if (data.retire === true) return { code: 'manifest.retired', details: 'retire is true' };
  if (!isReadable(data.v)) return { code: 'manifest.newer', details: `v is ${String(data.v)}` };
  const details = findFault(data);
  return details === null ? (data as Manifest) : { code: 'manifest.malformed', details };
}

function isReadable(v: unknown): boolean {
  return Number.isInteger(v) && Number(v) >= OLDEST_FORMAT && Number(v) <= FORMAT;
}

function findFault(data: Record<string, unknown>): string | null {
  const { v, release, made, packs, shells, stretches, pages, files, offline } = data;
  if (!isHash(release)) return 'release';
  if (typeof made !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(made)) return 'made';
  if (!Array.isArray(packs) || packs.length === 0) return 'packs';
  const lines = new Set<unknown>();
  for (const pack of packs) {
    if (!isPack(pack)) return 'packs';
    for (const hash of pack.lines) lines.add(hash);
  }
  if (!isRecord(shells) || !isRecord(pages) || !isRecord(files) || !isRecord(offline)) {
    return 'shells, pages, files or offline';
  }
  for (const [key, hash] of Object.entries(shells)) if (!lines.has(hash)) return `shell ${key}`;
  if (v === OLDEST_FORMAT ? stretches !== undefined : !lines.has(stretches)) return 'stretches';
  for (const [path, hash] of Object.entries(files)) {
    if (!path.startsWith('/') || !lines.has(hash)) return `file ${path}`;
  }
  for (const [path, page] of Object.entries(pages)) {
    const fits = Array.isArray(page) && lines.has(page[0]) && isHash(shells[page[1]]);
    if (!fits || !path.startsWith('/')) return `page ${path}`;
  }
  for (const [lang, path] of Object.entries(offline)) {
    if (typeof path !== 'string' || !pages[path]) return `offline ${lang}`;
  }
  return null;
}

function isPack(pack: unknown): pack is Manifest['packs'][number] {
  return (
    isRecord(pack) &&
    typeof pack.file === 'string' &&
    /^\/[\w./-]+$/.test(pack.file) &&
    typeof pack.lang === 'string' &&
    isCount(pack.bytes) &&
    Array.isArray(pack.lines) &&
    pack.lines.every(isHash) &&
    Array.isArray(pack.sizes) &&
    pack.sizes.length === pack.lines.length &&
    pack.sizes.every(isCount)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{16}$/.test(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

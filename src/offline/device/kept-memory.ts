import type { OfflineDetail } from '#offline/rules/offline-detail.ts';

const MEMORY = 'shouan.offline';
const REMEMBERED = [
  'state',
  'kept',
  'total',
  'bytes',
  'totalBytes',
  'contentDate',
  'checkedAt',
] as const;

/**
 * What the last page knew of a language, under `shouan.offline` in `localStorage`:
 * `{ "zh-CN": { state, kept, total, bytes, totalBytes, contentDate, checkedAt }, "en": {…} }`.
 *
 * Life cycle: an entry is written whenever the worker tells that a language is ready, or no longer
 * is, and read once a page. It only lets the next page say "ready" at once; the worker's answer
 * replaces it. There is no migration: what cannot be read counts as nothing.
 */
export type KeptMemory = Pick<OfflineDetail, (typeof REMEMBERED)[number]>;

/** The remembered entry of a language that was ready; null otherwise. Never throws. */
export function recallKept(lang: string): KeptMemory | null {
  const entry = readAll()[lang];
  return entry?.state === 'ready' ? entry : null;
}

/** Remembers what is kept of a language. Without storage it does nothing. Never throws. */
export function rememberKept(lang: string, detail: OfflineDetail): void {
  const all = readAll();
  if (detail.state !== 'ready' && !all[lang]) return;
  const entry = Object.fromEntries(REMEMBERED.map((key) => [key, detail[key]]));
  try {
    localStorage.setItem(MEMORY, JSON.stringify({ ...all, [lang]: entry }));
  } catch {
    // A full or forbidden storage costs one moment of "pending" on the next page.
  }
}

function readAll(): Record<string, KeptMemory | undefined> {
  try {
    return JSON.parse(localStorage.getItem(MEMORY) ?? '') ?? {};
  } catch {
    return {};
  }
}

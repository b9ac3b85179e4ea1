import type { LineHash, Manifest } from './manifest-shape.ts';
import { packsFor, pageLanguage } from './manifest-shape.ts';

/** How many missing addresses are named; the count is always whole. */
const NAMED_AT_MOST = 20;

/** What is kept of one language. */
export type KeptCount = {
  /** Pages that open without the network, of all the language's pages. */
  readonly kept: number;
  readonly total: number;
  /** Compressed bytes, shell pack included; `bytes` is the share that is kept. */
  readonly bytes: number;
  readonly totalBytes: number;
  /** Pages by worth, lowest (kept first) first. */
  readonly groups: readonly {
    readonly worth: number;
    readonly kept: number;
    readonly total: number;
  }[];
  /** Addresses of pages that are not kept yet, at most twenty of them. */
  readonly missing: readonly string[];
  /** Whether the pages, the shells and every script and picture are kept. */
  readonly whole: boolean;
};

/** Counts what is kept of a language. An unknown language gives zeros and is not whole. */
export function countKept(
  manifest: Manifest,
  lang: string,
  kept: ReadonlySet<LineHash>,
): KeptCount {
  const groups = new Map<number, { worth: number; kept: number; total: number }>();
  const missing: string[] = [];
  const canCompose = !manifest.stretches || kept.has(manifest.stretches);
  for (const [address, page] of Object.entries(manifest.pages)) {
    if (pageLanguage(page) !== lang) continue;
    const [fragment, shell, worth] = page;
    const group = groups.get(worth) ?? { worth, kept: 0, total: 0 };
    groups.set(worth, group);
    group.total++;
    if (canCompose && kept.has(fragment) && kept.has(manifest.shells[shell] ?? '')) group.kept++;
    else missing.push(address);
  }
  const sorted = [...groups.values()].sort((a, b) => a.worth - b.worth);
  const sum = (key: 'kept' | 'total') => sorted.reduce((all, group) => all + group[key], 0);
  return {
    kept: sum('kept'),
    total: sum('total'),
    ...countBytes(manifest, lang, kept),
    groups: sorted,
    missing: missing.slice(0, NAMED_AT_MOST),
  };
}

function countBytes(manifest: Manifest, lang: string, kept: ReadonlySet<LineHash>) {
  let bytes = 0;
  let totalBytes = 0;
  let whole = manifest.packs.some((pack) => pack.lang === lang);
  for (const pack of packsFor(manifest, [lang])) {
    let mine = 0;
    let all = 0;
    for (const [i, hash] of pack.lines.entries()) {
      const size = pack.sizes[i] ?? 0;
      all += size;
      if (kept.has(hash)) mine += size;
      else whole = false;
    }
    totalBytes += pack.bytes;
    bytes += all === 0 ? 0 : Math.round((pack.bytes * mine) / all);
  }
  return { bytes, totalBytes, whole };
}

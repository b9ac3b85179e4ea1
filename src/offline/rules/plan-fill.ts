import type { LineHash, Manifest, Pack } from './manifest-shape.ts';
import { packsFor } from './manifest-shape.ts';

/**
 * What one more request costs beside its body, in bytes: request and response headers over
 * HTTP/1.1, measured at 250–400 with Chromium and our own server.
 */
export const REQUEST_BYTES = 300;

/** One thing to fetch: a whole pack, or one line of it alone. */
export type FillJob =
  | { readonly kind: 'pack'; readonly pack: Pack }
  | { readonly kind: 'line'; readonly hash: LineHash };

/**
 * Says what to fetch, in order of worth, so that `langs` are kept whole.
 *
 * Of each pack the missing lines are fetched one by one where that moves fewer bytes (sizes and
 * `REQUEST_BYTES` added up), else the pack again; at equal cost the pack, which is one round trip.
 * `singly` holds packs (by `file`) whose delivery failed: their lines are always fetched alone.
 * Nothing missing → `[]`. Never fails.
 */
export function planFill(
  manifest: Manifest,
  langs: readonly string[],
  kept: ReadonlySet<LineHash>,
  singly: ReadonlySet<string> = new Set(),
): FillJob[] {
  const planned = new Set<LineHash>();
  return packsFor(manifest, langs).flatMap((pack) => {
    const missing = pack.lines.filter((hash) => !kept.has(hash) && !planned.has(hash));
    for (const hash of missing) planned.add(hash);
    if (missing.length === 0) return [];
    const wholeBytes = pack.bytes + REQUEST_BYTES;
    const aloneBytes = missing.reduce((sum, hash) => sum + aloneCost(pack, hash), 0);
    if (wholeBytes <= aloneBytes && !singly.has(pack.file)) return [{ kind: 'pack', pack }];
    return missing.map((hash): FillJob => ({ kind: 'line', hash }));
  });
}

/** Every line that `langs` need. A release is whole when all of them are kept. */
export function linesFor(manifest: Manifest, langs: readonly string[]): LineHash[] {
  return [...new Set(packsFor(manifest, langs).flatMap((pack) => pack.lines))];
}

/** Whether all that `langs` need is kept. With no language asked for, nothing is whole. */
export function isWhole(
  manifest: Manifest,
  langs: readonly string[],
  kept: ReadonlySet<LineHash>,
): boolean {
  return langs.length > 0 && linesFor(manifest, langs).every((hash) => kept.has(hash));
}

function aloneCost(pack: Pack, hash: LineHash): number {
  return (pack.sizes[pack.lines.indexOf(hash)] ?? 0) + REQUEST_BYTES;
}

import type { LineHash } from '#offline/rules/manifest-shape.ts';
import { LINE_FOLDER } from '#offline/rules/manifest-shape.ts';
import { hashText } from './hash-text.ts';

/**
 * Cache of kept lines: one entry a line, under `/_f/<hash>.json`, its body the line's JSON text.
 * An entry is never changed, only added and, when no release names it, deleted. The number is the
 * stored form's version; another number is another cache, and the old one is deleted.
 */
export const LINES_CACHE = 'shouan-lines-1';

/** Lines on the device, checked by hash on the way in and on the way out. */
export type LineStore = {
  /** Hashes of all kept lines, as the cache lists them now. */
  hashes(): Promise<Set<LineHash>>;
  /** A line's text, or null when it is not kept. A damaged entry is deleted and gives null. */
  read(hash: LineHash): Promise<string | null>;
  /**
   * Keeps a line if its hash is among `wanted`, and gives that hash; any other text gives null.
   * Rejects when the device refuses (`QuotaExceededError` and its kin).
   */
  keep(text: string, wanted: ReadonlySet<LineHash>): Promise<LineHash | null>;
  /** Forgets lines. Those that are not kept are passed over. */
  forget(hashes: Iterable<LineHash>): Promise<void>;
};

/** Opens the store. Rejects where the browser gives no cache (some private modes). */
export async function openLines(): Promise<LineStore> {
  const cache = await caches.open(LINES_CACHE);
  const addressOf = (hash: LineHash) => `${LINE_FOLDER}${hash}.json`;
  return {
    async hashes() {
      const keys = await cache.keys();
      return new Set(keys.map(({ url }) => url.slice(url.lastIndexOf('/') + 1, -'.json'.length)));
    },
    async read(hash) {
      const found = await cache.match(addressOf(hash));
      if (!found) return null;
      const text = await found.text().catch(() => '');
      if ((await hashText(text)) === hash) return text;
      await cache.delete(addressOf(hash));
      return null;
    },
    async keep(text, wanted) {
      const hash = await hashText(text);
      if (!wanted.has(hash)) return null;
      const headers = { 'content-type': 'application/json' };
      await cache.put(addressOf(hash), new Response(text, { headers }));
      return hash;
    },
    async forget(hashes) {
      for (const hash of hashes) await cache.delete(addressOf(hash));
    },
  };
}

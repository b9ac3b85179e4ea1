import { LINES_CACHE } from './line-store.ts';
import { STATE_CACHE } from './release-store.ts';

/**
 * Deletes caches that an earlier version of this worker made, and no others: names like
 * `shouan-lines-0`. With `all`, also those in use (the site was retired). Never rejects.
 */
export async function deleteOwnCaches(which: 'former' | 'all'): Promise<void> {
  const inUse: readonly string[] = which === 'all' ? [] : [LINES_CACHE, STATE_CACHE];
  try {
    for (const name of await caches.keys()) {
      const isOurs = /^shouan-(lines|state)-\d+$/.test(name);
      if (isOurs && !inUse.includes(name)) await caches.delete(name);
    }
  } catch {
    // Without a cache there is nothing of ours to delete.
  }
}

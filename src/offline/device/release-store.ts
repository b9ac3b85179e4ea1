import type { OfflineState } from '#offline/rules/offline-state.ts';
import { EMPTY_STATE } from '#offline/rules/offline-state.ts';

/** Cache with a single entry, an `OfflineState` as JSON. The number is the stored form's version. */
export const STATE_CACHE = 'shouan-state-1';
const STATE_ADDRESS = '/_offline-state.json';

/** Reads the record; `EMPTY_STATE` when there is none or it cannot be read. Never rejects. */
export async function loadState(): Promise<OfflineState> {
  try {
    const cache = await caches.open(STATE_CACHE);
    const found = await (await cache.match(STATE_ADDRESS))?.json();
    return found?.v === EMPTY_STATE.v && Array.isArray(found.old) ? found : EMPTY_STATE;
  } catch {
    return EMPTY_STATE;
  }
}

/** Writes the record. Rejects when the device refuses. */
export async function saveState(state: OfflineState): Promise<void> {
  const cache = await caches.open(STATE_CACHE);
  const headers = { 'content-type': 'application/json' };
  await cache.put(STATE_ADDRESS, new Response(JSON.stringify(state), { headers }));
}

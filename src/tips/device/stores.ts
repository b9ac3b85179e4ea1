import { type StorageCode, StorageTrouble } from './connection.ts';
import { indexedStore } from './indexed-store.ts';
import type { KeptTip } from './kept-tip.ts';
import type { Holding, Kept, TipStore } from './outbox.ts';

const stores: TipStore[] = [indexedStore];

/** Gives the page its spare stores, best first; the worker has none. Called once. */
export function addSpareStores(spare: readonly TipStore[]): void {
  for (const store of spare) if (!stores.some((s) => s.place === store.place)) stores.push(store);
}

/** Everything kept on this device, whatever the place; `trouble` says why IndexedDB has no part in it. Never fails. */
export async function listKept(): Promise<Holding & { readonly trouble: StorageCode | null }> {
  let all: Holding = { tips: [], newer: 0, spoiled: [] };
  let trouble: StorageCode | null = null;
  for (const store of stores) {
    try {
      all = join(all, await store.list());
    } catch (error) {
      if (store === indexedStore) trouble = codeOf(error);
    }
  }
  return { ...all, trouble };
}

/**
 * Keeps a tip in the best place that takes it; a receipt that is already kept stays as it is.
 * Resolves when the record is written. Null when no place takes it: then only the draft has the words.
 */
export async function keepInBest(tip: KeptTip): Promise<Kept | null> {
  let trouble: StorageCode | null = null;
  for (const store of stores) {
    try {
      return { tip: await store.keep(tip), place: store.place, trouble };
    } catch (error) {
      trouble ??= codeOf(error);
    }
  }
  return null;
}

/** Changes a tip wherever it is kept, in one transaction. Null when nothing was changed; never fails. */
export async function changeKept(
  receipt: string,
  change: (tip: KeptTip) => KeptTip | null,
): Promise<KeptTip | null> {
  return first((store) => store.change(receipt, change));
}

/** Takes a tip out of every place and gives it back for undo (`keepInBest` puts it in again). */
export async function removeKept(receipt: string): Promise<KeptTip | null> {
  let removed: KeptTip | null = null;
  for (const store of stores) {
    removed ??= await store.remove(receipt).catch(() => null);
  }
  return removed;
}

/**
 * Moves what waits in a spare store into IndexedDB as soon as that works: copied first, removed
 * after, so that a kill in between leaves two of the same receipt, never none. Never fails.
 */
export async function bringHome(): Promise<void> {
  for (const store of stores.filter((s) => s !== indexedStore)) {
    try {
      for (const tip of (await store.list()).tips) {
        await indexedStore.keep({ ...tip, order: 0 });
        await store.remove(tip.receipt);
      }
    } catch {
      return;
    }
  }
}

async function first<T>(work: (store: TipStore) => Promise<T | null>): Promise<T | null> {
  for (const store of stores) {
    const result = await work(store).catch(() => null);
    if (result) return result;
  }
  return null;
}

function join(a: Holding, b: Holding): Holding {
  const known = new Set(a.tips.map((tip) => tip.receipt));
  return {
    tips: [...a.tips, ...b.tips.filter((tip) => !known.has(tip.receipt))],
    newer: a.newer + b.newer,
    spoiled: [...a.spoiled, ...b.spoiled],
  };
}

function codeOf(error: unknown): StorageCode {
  return error instanceof StorageTrouble ? error.code : 'tip.storage-unavailable';
}

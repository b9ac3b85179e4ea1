import type { StorageCode } from './connection.ts';
import type { KeptTip } from './kept-tip.ts';

/** All that a store holds: tips in the order they were made, and what could not be read. */
export interface Holding {
  readonly tips: readonly KeptTip[];
  /** Records left by a newer release: counted, not touched. */
  readonly newer: number;
  /** Records that could not be read, as they were found, for a person to export. */
  readonly spoiled: readonly unknown[];
}

/**
 * A place on the device where tips wait. Three places behave alike, held by one shared test:
 * IndexedDB (page and worker), localStorage and the page's memory (page only).
 * Each method is one transaction: it happens as a whole or not at all, also when the tab is killed.
 * Every method rejects with `StorageTrouble` when the place cannot be used.
 */
export interface TipStore {
  readonly place: 'indexeddb' | 'localstorage' | 'memory';
  list(): Promise<Holding>;
  /** Keeps a tip unless its receipt is already there, and gives back what now stands there. */
  keep(tip: KeptTip): Promise<KeptTip>;
  /** Reads and changes one tip; a change that gives null leaves it. Null when nothing was changed. */
  change(receipt: string, change: (tip: KeptTip) => KeptTip | null): Promise<KeptTip | null>;
  /** Takes a tip out and gives it back, for undo; null when it is not there. */
  remove(receipt: string): Promise<KeptTip | null>;
}

/** What became of keeping a tip: where it stands, and what kept it out of the better place. */
export interface Kept {
  readonly tip: KeptTip;
  readonly place: TipStore['place'];
  readonly trouble: StorageCode | null;
}

/** The next number in line: one more than the highest. */
export function nextOrder(tips: readonly { readonly order: number }[]): number {
  return tips.reduce((highest, tip) => Math.max(highest, tip.order), 0) + 1;
}

import { StorageTrouble } from './connection.ts';
import { readRecord } from './kept-tip.ts';
import { type Holding, nextOrder, type TipStore } from './outbox.ts';

/** Where a spare store keeps its text; `write` throws when there is no room. */
export interface Slot {
  read(): string | null;
  write(text: string): void;
}

const KEY = 'shouan.tips.kept';

/** The part of localStorage that keeps tips while IndexedDB cannot: `shouan.tips.kept`. */
export const localSlot: Slot = {
  read: () => localStorage.getItem(KEY),
  write: (text) => (text === '[]' ? localStorage.removeItem(KEY) : localStorage.setItem(KEY, text)),
};

/** A slot that lives as long as the page. */
export function memorySlot(): Slot {
  let text: string | null = null;
  return {
    read: () => text,
    write: (next) => {
      text = next;
    },
  };
}

/**
 * Tips as one JSON list in a slot, for the time when IndexedDB cannot be used. Records that cannot
 * be read stay in the list untouched. Text that is not a list is moved into a list as a spoiled
 * record. Rejects with `StorageTrouble` when the slot throws.
 */
export function spareStore(place: 'localstorage' | 'memory', slot: Slot): TipStore {
  const rewrite = async <T>(change: (all: unknown[]) => T): Promise<T> => {
    const all = readSlot(slot);
    const before = JSON.stringify(all);
    const result = change(all);
    const after = JSON.stringify(all);
    if (after !== before) writeSlot(slot, after);
    return result;
  };
  return {
    place,
    async list(): Promise<Holding> {
      const records = readSlot(slot).map((value) => ({ value, read: readRecord(value) }));
      return {
        tips: records
          .flatMap(({ read }) => (read.kind === 'tip' ? [read.tip] : []))
          .sort((a, b) => a.order - b.order),
        newer: records.filter(({ read }) => read.kind === 'newer').length,
        spoiled: records.flatMap(({ value, read }) => (read.kind === 'spoiled' ? [value] : [])),
      };
    },
    keep: (tip) =>
      rewrite((all) => {
        const there = readRecord(all[find(all, tip.receipt)]);
        if (there.kind === 'tip') return there.tip;
        const tips = all.map(readRecord).flatMap((r) => (r.kind === 'tip' ? [r.tip] : []));
        const kept = { ...tip, order: tip.order || nextOrder(tips) };
        all.push(kept);
        return kept;
      }),
    change: (receipt, change) =>
      rewrite((all) => {
        const at = find(all, receipt);
        const there = readRecord(all[at]);
        const changed = there.kind === 'tip' ? change(there.tip) : null;
        if (changed) all[at] = changed;
        return changed;
      }),
    remove: (receipt) =>
      rewrite((all) => {
        const at = find(all, receipt);
        const there = readRecord(all[at]);
        if (there.kind !== 'tip') return null;
        all.splice(at, 1);
        return there.tip;
      }),
  };
}

function find(all: readonly unknown[], receipt: string): number {
  return all.findIndex((value) => {
    const read = readRecord(value);
    return read.kind === 'tip' && read.tip.receipt === receipt;
  });
}

function readSlot(slot: Slot): unknown[] {
  let text: string | null;
  try {
    text = slot.read();
  } catch (error) {
    throw new StorageTrouble('tip.storage-unavailable', error);
  }
  if (!text) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [value];
  } catch {
    return [text];
  }
}

function writeSlot(slot: Slot, text: string): void {
  try {
    slot.write(text);
  } catch (error) {
    throw new StorageTrouble('tip.storage-full', error);
  }
}

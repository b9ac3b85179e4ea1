import { type TipDatabase, withDatabase } from './connection.ts';
import { type KeptTip, readRecord } from './kept-tip.ts';
import type { Holding, TipStore } from './outbox.ts';

/**
 * Tips in IndexedDB (`shouan-tips`), used by page and worker alike. Writes are committed with
 * strict durability: the promise resolves when the record is on the disk.
 */
export const indexedStore: TipStore = {
  place: 'indexeddb',

  async list() {
    const holding = await withDatabase(readAll);
    if (holding.found === 0) return holding;
    await withDatabase(setSpoiledAside);
    return withDatabase(readAll);
  },

  keep(tip) {
    return withDatabase(async (db) => {
      const tx = db.transaction('tips', 'readwrite', { durability: 'strict' });
      const there = readRecord(await tx.store.get(tip.receipt));
      if (there.kind === 'tip') return there.tip;
      const last = await tx.store.index('order').openKeyCursor(null, 'prev');
      const kept: KeptTip = { ...tip, order: tip.order || Number(last?.key ?? 0) + 1 };
      await Promise.all([tx.store.put(kept), tx.done]);
      return kept;
    });
  },

  change(receipt, change) {
    return withDatabase(async (db) => {
      const tx = db.transaction('tips', 'readwrite', { durability: 'strict' });
      const there = readRecord(await tx.store.get(receipt));
      const changed = there.kind === 'tip' ? change(there.tip) : null;
      if (changed) void tx.store.put(changed).catch(() => undefined);
      await tx.done;
      return changed;
    });
  },

  remove(receipt) {
    return withDatabase(async (db) => {
      const tx = db.transaction('tips', 'readwrite', { durability: 'strict' });
      const there = readRecord(await tx.store.get(receipt));
      if (there.kind === 'tip') void tx.store.delete(receipt).catch(() => undefined);
      await tx.done;
      return there.kind === 'tip' ? there.tip : null;
    });
  },
};

async function readAll(db: TipDatabase): Promise<Holding & { readonly found: number }> {
  const tx = db.transaction([...db.objectStoreNames].filter(isOurs), 'readonly');
  const records = (await tx.objectStore('tips').getAll()).map(readRecord);
  const aside = tx.objectStoreNames.contains('spoiled')
    ? await tx.objectStore('spoiled').getAll()
    : [];
  return {
    tips: records
      .flatMap((record) => (record.kind === 'tip' ? [record.tip] : []))
      .sort((a, b) => a.order - b.order),
    newer: records.filter((record) => record.kind === 'newer').length,
    spoiled: aside.map((entry) => entry.value),
    found: records.filter((record) => record.kind === 'spoiled').length,
  };
}

/** Moves what cannot be read out of the way of the rest, in one transaction. */
async function setSpoiledAside(db: TipDatabase): Promise<void> {
  if (!db.objectStoreNames.contains('spoiled')) return;
  const tx = db.transaction(['tips', 'spoiled'], 'readwrite', { durability: 'strict' });
  const tips = tx.objectStore('tips');
  for (const key of await tips.getAllKeys()) {
    const value = await tips.get(key);
    if (readRecord(value).kind !== 'spoiled') continue;
    await tx.objectStore('spoiled').add({ value, setAsideMs: Date.now() });
    await tips.delete(key);
  }
  await tx.done;
}

function isOurs(name: string): name is 'tips' | 'spoiled' {
  return name === 'tips' || name === 'spoiled';
}

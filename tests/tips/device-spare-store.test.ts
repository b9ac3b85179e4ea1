import { beforeEach, describe, expect, test } from 'vitest';
import { StorageTrouble } from '#tips/device/connection.ts';
import { type KeptTip, newKeptTip } from '#tips/device/kept-tip.ts';
import { memorySlot, type Slot, spareStore } from '#tips/device/spare-store.ts';

const tip = (receipt: string): KeptTip =>
  newKeptTip(
    receipt,
    {
      v: 1,
      receiptHash: 'a'.repeat(64),
      category: 'fire',
      words: '𠮷村口 🔥',
      madeAt: 0,
      sealed: null,
      photos: [],
    },
    { utcMs: 0, offsetMinutes: 480 },
  );

describe('a spare store', () => {
  let slot: Slot = memorySlot();
  let store = spareStore('memory', slot);
  beforeEach(() => {
    slot = memorySlot();
    store = spareStore('memory', slot);
  });

  test('keeps a tip once, whatever comes later under its receipt', async () => {
    await store.keep(tip('a'));
    await store.change('a', (kept) => ({ ...kept, tries: 3 }));
    expect(await store.keep(tip('a'))).toMatchObject({ tries: 3, order: 1 });
    expect((await store.list()).tips).toHaveLength(1);
  });

  test('numbers tips in the order they are kept, also after one was removed', async () => {
    await store.keep(tip('a'));
    await store.keep(tip('b'));
    await store.remove('a');
    expect(await store.keep(tip('c'))).toMatchObject({ order: 3 });
  });

  test('gives a removed tip back for undo, at its old place', async () => {
    await store.keep(tip('a'));
    await store.keep(tip('b'));
    const removed = await store.remove('a');
    await store.keep(removed as KeptTip);
    expect((await store.list()).tips.map((kept) => kept.receipt)).toEqual(['a', 'b']);
  });

  test('a change that gives null leaves the tip as it is', async () => {
    await store.keep(tip('a'));
    expect(await store.change('a', () => null)).toBeNull();
    expect(await store.change('nobody', (kept) => kept)).toBeNull();
  });

  test('sets a record it cannot read aside and goes on', async () => {
    await store.keep(tip('a'));
    const all = JSON.parse(slot.read() ?? '');
    slot.write(JSON.stringify([{ v: 1, receipt: 'b' }, null, { v: 2, receipt: 'c' }, ...all]));
    const holding = await store.list();
    expect(holding.tips.map((kept) => kept.receipt)).toEqual(['a']);
    expect(holding).toMatchObject({ newer: 1, spoiled: [{ v: 1, receipt: 'b' }, null] });
    await store.remove('a');
    expect(JSON.parse(slot.read() ?? '')).toHaveLength(3);
  });

  test('does not wipe a slot that is cut in the middle', async () => {
    slot.write('[{"v":1,"rec');
    await store.keep(tip('a'));
    expect((await store.list()).spoiled).toEqual(['[{"v":1,"rec']);
  });

  test('says so when there is no room', async () => {
    const full = spareStore('localstorage', {
      read: () => null,
      write: () => {
        throw new Error('QuotaExceededError');
      },
    });
    await expect(full.keep(tip('a'))).rejects.toEqual(new StorageTrouble('tip.storage-full'));
  });
});

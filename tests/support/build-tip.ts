import { createHash, randomBytes } from 'node:crypto';
import type { Tip } from '#tips/rules/check-tip.ts';
import { makeReceipt, receiptKey } from '#tips/rules/receipt.ts';

/** The kinds of tips that test servers take. */
export const CATEGORIES = ['gas', 'other'] as const;

/** A tip that is right in every field; give what the test is about. */
export function buildTip(parts: Partial<Tip> = {}): Tip {
  return {
    v: 1,
    receiptHash: randomBytes(32).toString('hex'),
    category: 'gas',
    words: '老街三号楼道里停着三辆充电的电动车。',
    madeAt: '2026-11-23T08:15:00.000+08:00',
    sealed: null,
    photos: [],
    ...parts,
  };
}

/** A fresh receipt with the hash the server keeps. */
export function buildReceipt(): { readonly receipt: string; readonly receiptHash: string } {
  const receipt = makeReceipt(randomBytes(16));
  return {
    receipt,
    receiptHash: createHash('sha256').update(receiptKey(receipt)).digest('hex'),
  };
}

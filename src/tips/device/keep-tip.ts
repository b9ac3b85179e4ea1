import type { Tip } from '#tips/rules/check-tip.ts';
import { writeMadeAt } from '#tips/rules/made-at.ts';
import { cleanWords } from '#tips/rules/tip-words.ts';
import { announceChange } from './announce.ts';
import type { Draft } from './draft.ts';
import { type Moment, newKeptTip } from './kept-tip.ts';
import type { Kept } from './outbox.ts';
import { hashReceipt } from './receipt-maker.ts';
import { bringHome, keepInBest } from './stores.ts';
import { lastWaiting, noteWaiting } from './waiting-note.ts';

/** The present moment by this device's clock. */
export function momentNow(): Moment {
  const now = new Date();
  return { utcMs: now.getTime(), offsetMinutes: -now.getTimezoneOffset() };
}

/** The tip a draft stands for, as `checkTip` reads it. `receiptHash`: 64 hex digits. */
export function tipOf(draft: Draft, receiptHash: string, made: Moment): Tip {
  return {
    v: 1,
    receiptHash,
    category: draft.category,
    ...(draft.townId && { townId: draft.townId }),
    ...(draft.villageCode && { villageCode: draft.villageCode }),
    ...(draft.position && { position: draft.position }),
    words: cleanWords(draft.words),
    madeAt: writeMadeAt(made.utcMs, made.offsetMinutes),
    sealed: null,
    photos: [],
  };
}

/**
 * Keeps the tip of a draft that has its receipt. As often as it is called for one receipt, one tip
 * is kept. Null when the device takes it nowhere; the draft then still holds the words.
 */
export async function keepTip(draft: Draft): Promise<Kept | null> {
  if (!draft.receipt || !draft.made) return null;
  const tip = tipOf(draft, await hashReceipt(draft.receipt), draft.made);
  await bringHome();
  const kept = await keepInBest(newKeptTip(draft.receipt, tip, draft.made));
  if (kept && kept.tip.state !== 'received') noteWaiting(Math.max(1, lastWaiting()));
  if (kept) announceChange();
  return kept;
}

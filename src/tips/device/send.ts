import { announceChange } from './announce.ts';
import { asOneSender } from './one-sender.ts';
import { askServer, postTip } from './post-tip.ts';
import { type Line, type RoundResult, sendRound } from './send-round.ts';
import type { Haste } from './settle.ts';
import { changeKept, listKept } from './stores.ts';

/** The tag of the background sync that asks the worker to send. */
export const SYNC_TAG = 'shouan-tips';

/**
 * Why the sender runs. `page`: a page opened or was shown, or a pause ended; the back-off is
 * heeded. `online`, `sync`: the network has just come back; waits that began without an answer are
 * forgotten. `hand`: a person asked; every wait is forgotten.
 */
export type SendReason = 'page' | 'online' | 'sync' | 'hand';

const HASTE: Readonly<Record<SendReason, Haste>> = {
  page: 'due',
  online: 'line',
  sync: 'line',
  hand: 'all',
};

const line: Line = {
  list: async () => (await listKept()).tips,
  change: changeKept,
  post: postTip,
  isUp: async () => (await askServer()).kind === 'json',
  announce: announceChange,
  now: () => Date.now(),
  random: () => Math.random(),
};

/**
 * Sends the tips that wait, oldest first, one at a time, as the only sender on this device.
 * Runs in the page and in the worker: no DOM, nothing loaded on demand.
 * Gives `{left, againInMs}`: `left` counts the tips still to be sent; in the worker a `left` above 0
 * should fail the `sync` event, so that the browser fires it again. Never rejects: a device that
 * refuses storage has nothing to send, `{left: 0, againInMs: null}`.
 */
export async function sendWaiting(reason: SendReason): Promise<RoundResult> {
  try {
    return await asOneSender((alone) => sendRound(line, HASTE[reason], alone));
  } catch {
    return { left: 0, againInMs: null };
  }
}

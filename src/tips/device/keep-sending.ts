import { type SendReason, SYNC_TAG, sendWaiting } from './send.ts';
import { localSlot, memorySlot, spareStore } from './spare-store.ts';
import { addSpareStores, bringHome, listKept } from './stores.ts';
import { lastWaiting, noteWaiting } from './waiting-note.ts';

/**
 * Wakes sending in a page: now, when the network comes back, when the page is shown again, and when
 * the pause of a tip has ended. Where the browser knows background sync the worker is asked too, so
 * that a tip leaves after the page is closed. Calling it again does nothing new.
 */
export function keepSending(): void {
  if (isAwake) return;
  isAwake = true;
  addSpareStores([spareStore('localstorage', localSlot), spareStore('memory', memorySlot())]);
  addEventListener('online', () => void sendNow('online'));
  addEventListener('pageshow', (event) => event.persisted && void sendNow('page'));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void sendNow('page');
  });
  void bringHome().then(() => sendNow('page'));
}

/**
 * Sends what waits. Calls that come while a round runs ask for one more round after it, with the
 * greatest haste among them. Resolves when nothing more is to be done now; never rejects.
 */
export function sendNow(reason: SendReason): Promise<void> {
  asked = asked && HURRY.indexOf(asked) > HURRY.indexOf(reason) ? asked : reason;
  running ??= run().finally(() => {
    running = null;
  });
  return running;
}

const HURRY: readonly SendReason[] = ['page', 'sync', 'online', 'hand'];
let isAwake = false;
let asked: SendReason | null = null;
let running: Promise<void> | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

async function run(): Promise<void> {
  while (asked) {
    const reason = asked;
    asked = null;
    clearTimeout(timer);
    const { left, againInMs } = await sendWaiting(reason);
    if (left > 0 || !(await isSilent())) noteWaiting(left);
    if (left === 0 || againInMs === null) continue;
    timer = setTimeout(() => void sendNow('page'), Math.max(1_000, againInMs));
    void askWorker();
  }
}

/** True where a tip is said to wait in a database that gives no answer now: nothing seen is not nothing there. */
async function isSilent(): Promise<boolean> {
  return lastWaiting() > 0 && (await listKept()).trouble === 'tip.storage-blocked';
}

/** Registers background sync; a browser without it, or one that refuses, has the page's own ways. */
export async function askWorker(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker?.getRegistration();
    await (registration as WithSync | undefined)?.sync?.register(SYNC_TAG);
  } catch {
    // Refused: the page sends when it is open.
  }
}

interface WithSync {
  readonly sync?: { register(tag: string): Promise<void> };
}

import type { StorageCode } from '#tips/device/connection.ts';
import type { Draft } from '#tips/device/draft.ts';
import { askWorker, sendNow } from '#tips/device/keep-sending.ts';
import { keepTip, tipOf } from '#tips/device/keep-tip.ts';
import { type KeptTip, newKeptTip } from '#tips/device/kept-tip.ts';
import { listKept } from '#tips/device/stores.ts';

/** What is known of the tip behind a receipt. `isSafe`: it outlives the page. */
export interface Seen {
  readonly tip: KeptTip | null;
  readonly isSafe: boolean;
  readonly trouble: StorageCode | null;
}

/** A receipt that is being shown. */
export interface ReceiptWatch {
  readonly receipt: string;
  /** Reads the tip again and draws it. */
  refresh(): void;
  /** Whether the tip outlives the page; waits until it has been written. */
  isSafe(): Promise<boolean>;
  stop(): void;
}

/**
 * Keeps the tip of a frozen draft, starts sending, and draws whatever becomes of it. Drawn once at
 * once, as if it were kept, because the receipt must not wait for the storage.
 */
export function watchReceipt(draft: Draft, draw: (seen: Seen) => void): ReceiptWatch {
  const receipt = draft.receipt ?? '';
  let seen: Seen = { tip: provisional(draft), isSafe: true, trouble: null };
  let isStopped = false;
  const show = (next: Seen): void => {
    seen = next;
    if (!isStopped) draw(seen);
  };
  const keeping = keepTip(draft)
    .catch(() => null)
    .then((kept) => {
      show(
        kept
          ? { tip: kept.tip, isSafe: kept.place !== 'memory', trouble: kept.trouble }
          : { tip: null, isSafe: false, trouble: 'tip.storage-unavailable' },
      );
      void askWorker();
      void sendNow('page');
    });
  const refresh = async (): Promise<void> => {
    await keeping;
    const tip = (await listKept()).tips.find((one) => one.receipt === receipt);
    show({ ...seen, tip: tip ?? seen.tip });
  };
  show(seen);
  return {
    receipt,
    refresh: () => {
      show(seen);
      void refresh();
    },
    isSafe: () => keeping.then(() => seen.isSafe || seen.tip?.state === 'received'),
    stop: () => {
      isStopped = true;
    },
  };
}

function provisional(draft: Draft): KeptTip | null {
  if (!draft.receipt || !draft.made) return null;
  return newKeptTip(draft.receipt, tipOf(draft, '', draft.made), draft.made);
}

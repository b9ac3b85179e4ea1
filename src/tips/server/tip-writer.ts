import type { KeepOutcome, TipStore } from './tip-store.ts';
import type { TipRow } from './tips-table.ts';

/** Thrown when more tips wait than the database can take; they are asked to come again. */
export class WriterBusyError extends Error {
  override readonly name = 'WriterBusyError';
}

/** Keeps one tip; resolves only when it is on the disk. */
export type TipWriter = { readonly keep: (row: TipRow) => Promise<KeepOutcome> };

type Waiting = {
  readonly row: TipRow;
  readonly resolve: (outcome: KeepOutcome) => void;
  readonly reject: (error: unknown) => void;
};

const MAX_BATCH = 100;
const MAX_WAITING = 2000;

/**
 * Writes all tips that came in the same moment in one transaction: the disk is synced once for all of
 * them, which is what writing costs. Each is answered after the commit, never before. When a batch
 * fails, all of it fails, and sending again is safe. Rejects with WriterBusyError past 2,000 waiting.
 */
export function createTipWriter(store: TipStore): TipWriter {
  const waiting: Waiting[] = [];
  let isWriting = false;

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, MAX_BATCH);
      try {
        const outcomes = await store.keepAll(batch.map(({ row }) => row));
        batch.forEach(({ resolve }, index) => {
          resolve(outcomes[index] as KeepOutcome);
        });
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    isWriting = false;
  }

  return {
    keep(row) {
      if (waiting.length >= MAX_WAITING) return Promise.reject(new WriterBusyError());
      return new Promise((resolve, reject) => {
        waiting.push({ row, resolve, reject });
        if (isWriting) return;
        isWriting = true;
        setImmediate(() => void writeAll());
      });
    },
  };
}

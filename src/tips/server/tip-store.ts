import type { Kysely } from 'kysely';
import { retryWhileBusy } from '#server/database/retry.ts';
import type { TipRow, TipTables } from './tips-table.ts';

/** What is known of a kept tip. `receivedAt`: ms since 1970 UTC. */
export type KeptTip = { readonly receivedAt: number; readonly state: string };

/** What became of one tip: kept now, kept before, or another tip stands under this receipt. */
export type KeepOutcome = KeptTip & { readonly kind: 'kept' | 'same' | 'other' };

/** Tips in the database. Both throw what the database throws; see `readDatabaseFailure`. */
export type TipStore = {
  /**
   * Keeps many tips in one transaction and answers for each, in their order, once they are on the disk.
   * Under one receipt the first is kept, whether the second comes later, in the same list or by another process.
   */
  readonly keepAll: (rows: readonly TipRow[]) => Promise<readonly KeepOutcome[]>;
  /** The tip under a receipt's hash, or null. */
  readonly find: (receiptHash: string) => Promise<KeptTip | null>;
};

/** The store over SQLite or PostgreSQL: the same queries on both. */
export function createTipStore(plain: Kysely<unknown>): TipStore {
  const db = plain.withTables<TipTables>();
  return {
    keepAll: (rows) =>
      rows.length === 0 ? Promise.resolve([]) : retryWhileBusy(() => keep(db, rows)),
    async find(receiptHash) {
      const row = await db
        .selectFrom('tips')
        .select(['received_at', 'state'])
        .where('receipt_hash', '=', receiptHash)
        .executeTakeFirst();
      return row ? { receivedAt: row.received_at, state: row.state } : null;
    },
  };
}

async function keep(db: Kysely<TipTables>, rows: readonly TipRow[]): Promise<KeepOutcome[]> {
  const firsts = new Map<string, TipRow>();
  for (const row of rows) if (!firsts.has(row.receipt_hash)) firsts.set(row.receipt_hash, row);
  // One order for all, or two processes with the same tips wait for each other forever.
  const ordered = [...firsts.values()].sort((a, b) => (a.receipt_hash < b.receipt_hash ? -1 : 1));
  const { isNew, known } = await db.transaction().execute(async (trx) => {
    const added = await trx
      .insertInto('tips')
      .values(ordered)
      .onConflict((conflict) => conflict.column('receipt_hash').doNothing())
      .returning('receipt_hash')
      .execute();
    const isNew = new Set(added.map((row) => row.receipt_hash));
    const old = ordered.map((row) => row.receipt_hash).filter((hash) => !isNew.has(hash));
    return { isNew, known: await findKnown(trx, old) };
  });
  return rows.map((row) => {
    const first = firsts.get(row.receipt_hash) as TipRow;
    const kept = isNew.has(row.receipt_hash) ? first : known.get(row.receipt_hash);
    if (!kept) throw new Error('A tip was neither added nor found');
    const kind = kept === row ? 'kept' : kept.body_hash === row.body_hash ? 'same' : 'other';
    return { kind, receivedAt: kept.received_at, state: kept.state };
  });
}

type Known = Pick<TipRow, 'receipt_hash' | 'body_hash' | 'received_at' | 'state'>;

async function findKnown(
  db: Kysely<TipTables>,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, Known>> {
  if (hashes.length === 0) return new Map();
  const found = await db
    .selectFrom('tips')
    .select(['receipt_hash', 'body_hash', 'received_at', 'state'])
    .where('receipt_hash', 'in', hashes)
    .execute();
  return new Map(found.map((row) => [row.receipt_hash, row]));
}

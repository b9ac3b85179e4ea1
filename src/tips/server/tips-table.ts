import type { Transaction } from 'kysely';
import type { Migration } from '#server/database/migrate.ts';

/**
 * One tip as it is kept: one row, written once. The receipt itself is never here, only its SHA-256.
 * Times are ms since 1970 UTC; positions degrees WGS-84; what the person did not say is null.
 */
export type TipRow = {
  readonly receipt_hash: string;
  /** SHA-256 of the canonical tip: tells the same tip sent again from another one. */
  readonly body_hash: string;
  readonly state: string;
  readonly received_at: number;
  /** By the phone's clock, which may be wrong. */
  readonly made_at: number;
  readonly made_offset_minutes: number | null;
  readonly category: string;
  readonly town_id: string | null;
  readonly village_code: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly accuracy_metres: number | null;
  readonly words: string;
};

/** The tables of this noun, for Kysely. */
export type TipTables = { tips: TipRow };

/** The steps of this noun's tables, oldest first. A released step never changes; a new one is added. */
export const TIP_MIGRATIONS: readonly Migration[] = [{ name: 'tips-001-table', up: makeTable }];

async function makeTable(trx: Transaction<unknown>): Promise<void> {
  await trx.schema
    .createTable('tips')
    .addColumn('receipt_hash', 'text', (column) => column.primaryKey())
    .addColumn('body_hash', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('received_at', 'bigint', (column) => column.notNull())
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addColumn('made_offset_minutes', 'integer')
    .addColumn('category', 'text', (column) => column.notNull())
    .addColumn('town_id', 'text')
    .addColumn('village_code', 'text')
    .addColumn('lon', 'double precision')
    .addColumn('lat', 'double precision')
    .addColumn('accuracy_metres', 'double precision')
    .addColumn('words', 'text', (column) => column.notNull())
    .execute();
}

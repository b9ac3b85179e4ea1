import { type Kysely, sql, type Transaction } from 'kysely';
import { retryWhileBusy } from './retry.ts';

/** The tables that migrations themselves are remembered in. */
type MigrationTables = { schema_migrations: { name: string; applied_at: number } };

/**
 * One step of the database's shape. `name` sorts after all before it (`tips-001-table`) and is never
 * changed once released; `up` runs once, on SQLite and PostgreSQL alike.
 */
export type Migration = {
  readonly name: string;
  readonly up: (trx: Transaction<unknown>) => Promise<void>;
};

/** Any number that no other program on the same PostgreSQL uses for its lock. */
const LOCK = 7_483_114_552;

/**
 * Brings the database to this release's shape in one transaction: all steps or none, one process at a
 * time, so that a kill in the middle or ten processes starting together do no harm. `at` is ms since 1970.
 * Throws an Error when the database was made by a newer release: going back would lose what it added.
 */
export function migrate(
  db: Kysely<unknown>,
  kind: 'sqlite' | 'postgres',
  migrations: readonly Migration[],
  at: number,
): Promise<void> {
  return retryWhileBusy(() => migrateOnce(db, kind, migrations, at));
}

async function migrateOnce(
  db: Kysely<unknown>,
  kind: 'sqlite' | 'postgres',
  migrations: readonly Migration[],
  at: number,
): Promise<void> {
  await db.transaction().execute(async (plain) => {
    if (kind === 'postgres')
      await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(plain);
    const trx = plain.withTables<MigrationTables>();
    await trx.schema
      .createTable('schema_migrations')
      .ifNotExists()
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('applied_at', 'bigint', (column) => column.notNull())
      .execute();
    const rows = await trx.selectFrom('schema_migrations').select('name').execute();
    const done = new Set(rows.map((row) => row.name));
    const unknown = [...done].find((name) => migrations.every((step) => step.name !== name));
    if (unknown !== undefined) {
      throw new Error(
        `The database was made by a newer release (${unknown}). Run that release or a later one.`,
      );
    }
    for (const step of migrations) {
      if (done.has(step.name)) continue;
      await step.up(plain);
      await trx
        .insertInto('schema_migrations')
        .values({ name: step.name, applied_at: at })
        .execute();
    }
  });
}

import { mkdirSync } from 'node:fs';
import { stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { createPostgresDialect, openPostgresPool } from './postgres.ts';
import { createSqliteDialect, openSqliteFile } from './sqlite.ts';

/** How much room there is: bytes the database takes; share of the disk still free, 0 to 1, and its bytes. */
export type Room = {
  readonly usedBytes: number;
  readonly freeBytes: number;
  readonly freeShare: number;
};

/** An open database. `close` writes what SQLite's log still holds into its one file. */
export type Database = {
  readonly kind: 'sqlite' | 'postgres';
  readonly db: Kysely<unknown>;
  readonly measureRoom: () => Promise<Room>;
  readonly close: () => Promise<void>;
};

/** The SQLite file in DATA_DIR: everything the server keeps. */
export const SQLITE_FILE = 'shouan.db';

/**
 * Opens PostgreSQL when `databaseUrl` is given, else SQLite in `dataDir`, which is made when it is missing.
 * Throws when the folder cannot be written; an unreachable PostgreSQL shows at the first query.
 */
export function openDatabase(databaseUrl: string | null, dataDir: string): Database {
  return databaseUrl ? openPostgres(databaseUrl) : openSqlite(dataDir);
}

function openSqlite(dataDir: string): Database {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, SQLITE_FILE);
  const connection = openSqliteFile(file);
  const db = new Kysely<unknown>({ dialect: createSqliteDialect(connection) });
  const sizeOf = (path: string) =>
    stat(path).then(
      ({ size }) => size,
      () => 0,
    );
  return {
    kind: 'sqlite',
    db,
    async measureRoom() {
      const [disk, ...sizes] = await Promise.all([
        statfs(dataDir),
        sizeOf(file),
        sizeOf(`${file}-wal`),
      ]);
      return {
        usedBytes: sizes.reduce((sum, size) => sum + size, 0),
        freeBytes: disk.bavail * disk.bsize,
        freeShare: disk.bavail / Math.max(1, disk.blocks),
      };
    },
    async close() {
      if (!connection.isOpen) return;
      connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      await db.destroy();
      if (connection.isOpen) connection.close();
    },
  };
}

function openPostgres(databaseUrl: string): Database {
  const db = new Kysely<unknown>({ dialect: createPostgresDialect(openPostgresPool(databaseUrl)) });
  return {
    kind: 'postgres',
    db,
    async measureRoom() {
      const size = sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`;
      const { rows } = await size.execute(db);
      return { usedBytes: rows[0]?.bytes ?? 0, freeBytes: Number.POSITIVE_INFINITY, freeShare: 1 };
    },
    close: () => db.destroy(),
  };
}

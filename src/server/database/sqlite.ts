import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

/** How long the file may be locked by others while it is opened, in ms. */
const OPEN_BUSY_MS = 5000;
/** How long one statement waits afterwards: waiting stops the whole process; `retryWhileBusy` does not. */
const BUSY_MS = 20;
const MAX_STATEMENTS = 300;

/** Opens `file` for durable writing: WAL, each commit synced to the disk (`synchronous=FULL`). */
export function openSqliteFile(file: string): DatabaseSync {
  const connection = new DatabaseSync(file, { timeout: OPEN_BUSY_MS });
  connection.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA journal_size_limit = 67108864;
    PRAGMA busy_timeout = ${BUSY_MS};
  `);
  return connection;
}

/** Kysely's dialect over `node:sqlite`: its own SQLite parts, a wrapped connection, and write locks taken at the start. */
export function createSqliteDialect(connection: DatabaseSync): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new ImmediateDriver(connection),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/**
 * Takes the write lock when a transaction begins. Taken later, it fails at once and for good where another
 * writer came between (SQLITE_BUSY_SNAPSHOT).
 */
class ImmediateDriver extends SqliteDriver {
  readonly #connection: DatabaseSync;

  constructor(connection: DatabaseSync) {
    super({ database: wrapConnection(connection) });
    this.#connection = connection;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk makes SQLite roll back by itself; a second rollback would hide the reason.
    if (this.#connection.isTransaction) await super.rollbackTransaction(connection);
  }
}

function wrapConnection(connection: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, ReturnType<typeof wrapStatement>>();
  return {
    close: () => connection.close(),
    prepare(sql) {
      const known = kept.get(sql);
      if (known) return known;
      const statement = wrapStatement(connection.prepare(sql));
      if (kept.size >= MAX_STATEMENTS) kept.clear();
      kept.set(sql, statement);
      return statement;
    },
  };
}

function wrapStatement(statement: StatementSync) {
  const given = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters: readonly unknown[]) => statement.all(...given(parameters)),
    run: (parameters: readonly unknown[]) => statement.run(...given(parameters)),
    iterate: (parameters: readonly unknown[]) =>
      statement.iterate(...given(parameters)) as IterableIterator<unknown>,
  };
}

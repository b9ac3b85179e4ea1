import { PostgresDialect } from 'kysely';
import pg from 'pg';

/** PostgreSQL's number for `bigint`, which `pg` gives as text unless told otherwise. */
const INT8 = 20;

/** One process's connections. Several processes on one machine share PostgreSQL's 100. */
const MAX_CONNECTIONS = 10;

/**
 * Opens a pool on `postgres://user:password@host:5432/name`. A request waits at most 3 s for a connection
 * and 5 s for a statement, then fails; lost connections are replaced by themselves. Times (`bigint` ms)
 * come back as numbers.
 */
export function openPostgresPool(databaseUrl: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: 3000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 5000,
    query_timeout: 6000,
    keepAlive: true,
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        oid === INT8
          ? Number
          : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  });
  // A connection that breaks (a restart) tells whoever uses it by its own failure. Without a listener the
  // same news would end the whole process, from an idle connection and from one in use alike.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Kysely's own PostgreSQL dialect over the pool. */
export function createPostgresDialect(pool: pg.Pool): PostgresDialect {
  return new PostgresDialect({ pool });
}

import type { ProblemCode } from '../problems.ts';

/** What a failed statement means for the person who waits. */
export type DatabaseFailure = {
  readonly code: Extract<ProblemCode, 'server.busy' | 'server.database-down' | 'server.full'>;
  readonly retryAfterSeconds: number;
};

const BUSY: DatabaseFailure = { code: 'server.busy', retryAfterSeconds: 5 };
const DOWN: DatabaseFailure = { code: 'server.database-down', retryAfterSeconds: 15 };
const FULL: DatabaseFailure = { code: 'server.full', retryAfterSeconds: 300 };

/** SQLite's primary result codes: BUSY, LOCKED · IOERR, CORRUPT, CANTOPEN, READONLY, NOTADB, NOMEM, PERM · FULL. */
const SQLITE: Readonly<Record<number, DatabaseFailure>> = {
  5: BUSY,
  6: BUSY,
  13: FULL,
  3: DOWN,
  7: DOWN,
  8: DOWN,
  10: DOWN,
  11: DOWN,
  14: DOWN,
  26: DOWN,
};

/** PostgreSQL's: a lock or a statement took too long, deadlock, too many connections · disk full · the rest. */
const POSTGRES_BUSY: ReadonlySet<string> = new Set([
  '55P03',
  '57014',
  '40P01',
  '40001',
  '53300',
  '53200',
]);
const POSTGRES_DOWN =
  /^(?:08|57P|58|XX|28|25006|3D000|ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOST)/;
const BROKEN = /connection|terminated|timeout|not queryable|cannot use a pool/i;

/**
 * Reads what a thrown database error means, e.g. SQLITE_FULL → `{ code: 'server.full', … }`. Null for what
 * is no failure of the machine: a fault of ours, which the caller throws on.
 */
export function readDatabaseFailure(error: unknown): DatabaseFailure | null {
  if (!(error instanceof Error)) return null;
  const { code, errcode } = error as Error & { code?: unknown; errcode?: unknown };
  if (code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number')
    return SQLITE[errcode & 0xff] ?? null;
  if (code === 'ERR_INVALID_STATE') return DOWN;
  if (typeof code === 'string') {
    if (code === '53100') return FULL;
    if (POSTGRES_BUSY.has(code)) return BUSY;
    return POSTGRES_DOWN.test(code) ? DOWN : null;
  }
  return BROKEN.test(error.message) ? DOWN : null;
}

import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** The name of the outbox's own database. */
export const DATABASE = 'shouan-tips';
const VERSION = 1;
const PATIENCE_MS = 3_000;
const ASK_AGAIN_MS = 10_000;

/**
 * Version 1. `tips`: a `KeptTip` under its receipt, index `order`. `spoiled`: what could not be
 * read, as `{value, setAsideMs}`, kept for a person to export. A later version may add stores and
 * fields; it must leave these two so that an older release still finds its tips.
 */
export interface TipSchema extends DBSchema {
  tips: { key: string; value: unknown; indexes: { order: number } };
  spoiled: { key: number; value: { readonly value: unknown; readonly setAsideMs: number } };
}

/** The open outbox. */
export type TipDatabase = IDBPDatabase<TipSchema>;

/** Why the device does not give us its database. */
export type StorageCode = 'tip.storage-unavailable' | 'tip.storage-blocked' | 'tip.storage-full';

/** Thrown inside this folder only; `outbox.ts` turns it into a value. */
export class StorageTrouble extends Error {
  readonly code: StorageCode;
  constructor(code: StorageCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

let open: Promise<TipDatabase> | null = null;
let failure: { readonly trouble: StorageTrouble; readonly untilMs: number } | null = null;

/**
 * Runs work on the open database. A connection that was lost (Safari does that) is opened again
 * and the work is done once more; work must therefore be one transaction.
 * Throws `StorageTrouble`: `tip.storage-blocked` after 3 s without an answer, `tip.storage-full`
 * when there is no room, else `tip.storage-unavailable`. A failed opening is remembered for 10 s.
 */
export async function withDatabase<T>(work: (db: TipDatabase) => Promise<T>): Promise<T> {
  try {
    return await work(await connect());
  } catch (error) {
    if (!isLostConnection(error)) throw asTrouble(error);
    open = null;
    try {
      return await work(await connect());
    } catch (second) {
      throw asTrouble(second);
    }
  }
}

async function connect(): Promise<TipDatabase> {
  if (failure && performance.now() < failure.untilMs) throw failure.trouble;
  failure = null;
  open ??= openInTime();
  try {
    return await open;
  } catch (error) {
    open = null;
    const trouble = asTrouble(error);
    failure = { trouble, untilMs: performance.now() + ASK_AGAIN_MS };
    throw trouble;
  }
}

async function openInTime(): Promise<TipDatabase> {
  let late = false;
  const opening = openAny();
  opening.then((db) => late && db.close()).catch(() => undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      late = true;
      reject(new StorageTrouble('tip.storage-blocked'));
    }, PATIENCE_MS);
  });
  return Promise.race([opening, tooLate]).finally(() => clearTimeout(timer));
}

/**
 * Opens our version; a database left by a newer release is opened as it is. One without our stores
 * (somebody else opened the name first) gets them by one more version, nothing else is touched.
 */
async function openAny(): Promise<TipDatabase> {
  const db = await openVersion(VERSION).catch((error: unknown) => {
    if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
    return openVersion(undefined);
  });
  if (db.objectStoreNames.contains('tips')) return db;
  const next = db.version + 1;
  db.close();
  return openVersion(next);
}

function openVersion(version: number | undefined): Promise<TipDatabase> {
  const forget = (): void => {
    open = null;
  };
  return openDB<TipSchema>(DATABASE, version, {
    upgrade(db) {
      const { objectStoreNames: there } = db;
      if (!there.contains('tips')) {
        db.createObjectStore('tips', { keyPath: 'receipt' }).createIndex('order', 'order');
      }
      if (!there.contains('spoiled')) db.createObjectStore('spoiled', { autoIncrement: true });
    },
    blocking(_from, _to, event) {
      forget();
      (event.target as IDBDatabase).close();
    },
    terminated: forget,
  });
}

function isLostConnection(error: unknown): boolean {
  if (error instanceof StorageTrouble || !(error instanceof Error)) return false;
  return (
    error.name === 'InvalidStateError' ||
    error.name === 'UnknownError' ||
    error.name === 'AbortError' ||
    /connection/i.test(error.message)
  );
}

function asTrouble(error: unknown): StorageTrouble {
  if (error instanceof StorageTrouble) return error;
  const isFull = error instanceof Error && error.name === 'QuotaExceededError';
  return new StorageTrouble(isFull ? 'tip.storage-full' : 'tip.storage-unavailable', error);
}

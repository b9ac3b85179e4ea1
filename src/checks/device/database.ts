import type { DBSchema } from 'idb';
import type { Check } from '#checks/rules/check.ts';
import { readCheck } from '#checks/rules/read-check.ts';
import { keepDatabase } from '#shell/device/kept-database.ts';

/**
 * IndexedDB `shouan-checks`, version 1:
 * `checks` — every walk, by `id`; `aside` — records that could not be read, as `{ value }`, never
 * thrown away unseen.
 *
 * Life cycle: a walk comes from the journal with every step and stays as history when a new one
 * begins. A later version is opened as it is and its records (`v` above 1) are left alone; it must
 * keep these stores.
 */
interface Schema extends DBSchema {
  checks: { key: string; value: Check; indexes: { list: string } };
  aside: { key: number; value: { readonly value: unknown } };
}

const inDatabase = keepDatabase<Schema>('shouan-checks', 1, (db) => {
  db.createObjectStore('checks', { keyPath: 'id' }).createIndex('list', 'list');
  db.createObjectStore('aside', { autoIncrement: true });
});

/**
 * Keeps a walk, one transaction for each step; an older revision never replaces a newer one, so that
 * two tabs cannot undo each other. `'newer'`: a later release wrote it and it is left alone.
 * A lost connection is opened again once; rejects when that fails too.
 */
export function keepCheck(check: Check): Promise<'kept' | 'newer'> {
  return inDatabase(async (db) => {
    const tx = db.transaction(['checks', 'aside'], 'readwrite', { durability: 'strict' });
    const checks = tx.objectStore('checks');
    const value: unknown = await checks.get(check.id);
    const old = readCheck(value);
    if (old.kind === 'spoiled' && value !== undefined) await tx.objectStore('aside').add({ value });
    const isLater =
      old.kind === 'spoiled' || (old.kind === 'ok' && old.value.revision < check.revision);
    if (isLater) await checks.put(check);
    await tx.done;
    return old.kind === 'newer' ? 'newer' : 'kept';
  });
}

/** The walks of a list that can be read, oldest first. Rejects when the database does not open. */
export async function listChecks(list: string): Promise<readonly Check[]> {
  const rows = await inDatabase((db) => db.getAllFromIndex('checks', 'list', list));
  return rows
    .map(readCheck)
    .flatMap((read) => (read.kind === 'ok' ? [read.value] : []))
    .sort((a, b) => a.startedAt - b.startedAt);
}

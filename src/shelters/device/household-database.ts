import type { DBSchema, IDBPDatabase } from 'idb';
import { keepDatabase } from '#shell/device/kept-database.ts';
import type { Household } from '#shelters/rules/households/household.ts';
import { readHousehold } from '#shelters/rules/households/read-household.ts';

/**
 * IndexedDB `shouan-shelters`, version 1:
 * `households` — every household a helper keeps, by `id`; `aside` — records that could not be read,
 * as `{ value }`, never thrown away unseen.
 *
 * Life cycle: a household comes with its first "keep" and goes only when it is deleted; each change
 * is one transaction. A later version is opened as it is and its records (`v` above 1) are left
 * alone; it must keep these stores.
 */
interface Schema extends DBSchema {
  households: { key: string; value: Household };
  aside: { key: number; value: { readonly value: unknown } };
}

const inDatabase = keepDatabase<Schema>('shouan-shelters', 1, (db) => {
  db.createObjectStore('households', { keyPath: 'id' });
  db.createObjectStore('aside', { autoIncrement: true });
});

/**
 * Every household that can be read, and how many a later release wrote. Spoiled ones are moved
 * aside on the way. Rejects when the database does not open, or fails twice.
 */
export function listHouseholds(): Promise<{
  readonly households: readonly Household[];
  readonly newer: number;
}> {
  return inDatabase(async (db) => {
    const read = (await db.getAll('households')).map(readHousehold);
    if (read.some(({ kind }) => kind === 'spoiled')) await setSpoiledAside(db);
    return {
      households: read.flatMap((one) => (one.kind === 'ok' ? [one.value] : [])),
      newer: read.filter(({ kind }) => kind === 'newer').length,
    };
  });
}

/**
 * Puts and removes households in one transaction that is on the disk before it is reported. A record
 * of a later release is left as it is. Rejects when the phone refuses: then nothing has changed.
 */
export function changeHouseholds(
  put: readonly Household[],
  remove: readonly string[] = [],
): Promise<void> {
  return inDatabase(async (db) => {
    const tx = db.transaction('households', 'readwrite', { durability: 'strict' });
    const isNewer = async (id: string) => readHousehold(await tx.store.get(id)).kind === 'newer';
    for (const one of put) if (!(await isNewer(one.id))) await tx.store.put(one);
    for (const id of remove) if (!(await isNewer(id))) await tx.store.delete(id);
    await tx.done;
  });
}

/** Looked for again inside the transaction: another tab may have added or removed households meanwhile. */
async function setSpoiledAside(db: IDBPDatabase<Schema>): Promise<void> {
  const tx = db.transaction(['households', 'aside'], 'readwrite', { durability: 'strict' });
  const households = tx.objectStore('households');
  for (const key of await households.getAllKeys()) {
    const value: unknown = await households.get(key);
    if (readHousehold(value).kind !== 'spoiled') continue;
    await tx.objectStore('aside').add({ value });
    await households.delete(key);
  }
  await tx.done;
}

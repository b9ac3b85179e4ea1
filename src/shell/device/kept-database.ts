import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Does work on an open database; rejects when it does not open, or fails twice. */
export type DatabaseWork<Schema extends DBSchema> = <T>(
  work: (db: IDBPDatabase<Schema>) => Promise<T>,
) => Promise<T>;

/**
 * One noun's IndexedDB, opened at the first work and kept open. A lost connection is opened again once; a
 * database of a later release is opened as it is; when another tab wants to upgrade or delete it, this one
 * gives way at once. `upgrade` makes the stores of `version`.
 */
export function keepDatabase<Schema extends DBSchema>(
  name: string,
  version: number,
  upgrade: (db: IDBPDatabase<Schema>) => void,
): DatabaseWork<Schema> {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const forget = () => {
    opened = undefined;
  };
  const open = (wanted: number | undefined) =>
    openDB<Schema>(name, wanted, {
      upgrade,
      blocking(_from, _to, event) {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    });
  const connect = () => {
    opened ??= open(version).catch((reason: unknown) => {
      const isNewer = reason instanceof DOMException && reason.name === 'VersionError';
      if (isNewer) return open(undefined);
      throw reason;
    });
    return opened;
  };
  return async (work) => {
    try {
      return await work(await connect());
    } catch {
      forget();
      return work(await connect());
    }
  };
}

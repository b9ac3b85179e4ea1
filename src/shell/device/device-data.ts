import type { BackupDatabase, BackupFile } from '#shell/rules/backup-file.ts';
import { BACKUP_DATABASES, isBackedUpKey } from '#shell/rules/backup-scope.ts';
import { SETTINGS_KEY } from './settings.ts';

type DatabaseName = (typeof BACKUP_DATABASES)[number];

/**
 * Everything a person has put into this phone, as one value that can be written to a file and read back.
 * `madeAt` is ISO 8601. A database that does not exist, or a phone without any, gives none.
 * Rejects when one that is there does not open within 3 s: half a backup would look like a whole one.
 */
export async function dumpDevice(madeAt: string): Promise<BackupFile> {
  const databases: BackupDatabase[] = [];
  for (const name of BACKUP_DATABASES) {
    const dump = await dumpDatabase(name);
    if (dump) databases.push(dump);
  }
  return { app: 'shouan', v: 1, madeAt, local: dumpLocal(), databases };
}

/**
 * Puts a dump back: settings are filled in one by one, texts and rows are added, and what is there already
 * stays. Stores this release does not know are left out. Rejects when the phone refuses.
 */
export async function restoreDevice(backup: BackupFile): Promise<void> {
  for (const [key, text] of Object.entries(backup.local)) {
    const there = localStorage.getItem(key);
    if (there === null) localStorage.setItem(key, text);
    else if (key === SETTINGS_KEY) localStorage.setItem(key, mergeSettings(text, there));
  }
  for (const database of backup.databases) await restoreDatabase(database);
}

/**
 * Erases one noun's database, then the localStorage keys that begin with `shouan.<noun>`. Rejects when the
 * phone refuses: nobody is told that something is gone which is still there.
 */
export async function eraseNoun(name: DatabaseName): Promise<void> {
  await emptyDatabase(name);
  const noun = name.slice('shouan-'.length);
  for (const key of ownKeys()) if (key.startsWith(`shouan.${noun}`)) localStorage.removeItem(key);
}

/**
 * Erases everything of ours that a person put in; kept pages stay, they are not personal. Rejects as
 * `eraseNoun` does; databases before the one that refused are then empty.
 */
export async function eraseDevice(): Promise<void> {
  for (const name of BACKUP_DATABASES) await emptyDatabase(name);
  for (const key of ownKeys()) localStorage.removeItem(key);
}

/** What the phone has chosen stays; what it has not chosen comes from the backup. */
function mergeSettings(backup: string, there: string): string {
  try {
    return JSON.stringify({ ...JSON.parse(backup), ...JSON.parse(there) });
  } catch {
    return there;
  }
}

function ownKeys(): string[] {
  return Object.keys(localStorage).filter(isBackedUpKey);
}

function dumpLocal(): Record<string, string> {
  return Object.fromEntries(ownKeys().map((key) => [key, localStorage.getItem(key) ?? '']));
}

async function dumpDatabase(name: DatabaseName): Promise<BackupDatabase | undefined> {
  const database = await openExisting(name);
  if (!database) return undefined;
  try {
    const stores: BackupDatabase['stores'] = [];
    for (const storeName of database.objectStoreNames) {
      const store = database.transaction(storeName).objectStore(storeName);
      const [values, keys] = await Promise.all([done(store.getAll()), done(store.getAllKeys())]);
      stores.push({
        name: storeName,
        keyPath: store.keyPath,
        autoIncrement: store.autoIncrement,
        indexes: [...store.indexNames].map((index) => {
          const { keyPath, unique, multiEntry } = store.index(index);
          return { name: index, keyPath, unique, multiEntry };
        }),
        rows: values.map((value: unknown, at) =>
          store.keyPath === null ? { key: keys[at] as string | number, value } : { value },
        ),
      });
    }
    return { name, version: database.version, stores };
  } finally {
    database.close();
  }
}

async function restoreDatabase(dump: BackupDatabase): Promise<void> {
  const database = (await openExisting(dump.name)) ?? (await create(dump));
  try {
    const known = dump.stores.filter(({ name }) => database.objectStoreNames.contains(name));
    if (known.length === 0) return;
    const transaction = database.transaction(
      known.map(({ name }) => name),
      'readwrite',
    );
    for (const { name, rows } of known) {
      const store = transaction.objectStore(name);
      for (const { key, value } of rows) {
        const request = store.add(value, key);
        request.onerror = (event) => {
          event.preventDefault();
          event.stopPropagation();
        };
      }
    }
    await finished(transaction);
  } finally {
    database.close();
  }
}

function create(dump: BackupDatabase): Promise<IDBDatabase> {
  const request = indexedDB.open(dump.name, dump.version);
  request.onupgradeneeded = () => {
    for (const { name, keyPath, autoIncrement, indexes } of dump.stores) {
      const store = request.result.createObjectStore(name, { keyPath, autoIncrement });
      for (const index of indexes) {
        store.createIndex(index.name, index.keyPath ?? '', {
          unique: index.unique,
          multiEntry: index.multiEntry,
        });
      }
    }
  };
  return done(request);
}

async function emptyDatabase(name: DatabaseName): Promise<void> {
  const database = await openExisting(name);
  if (!database) return;
  try {
    const names = [...database.objectStoreNames];
    if (names.length === 0) return;
    const transaction = database.transaction(names, 'readwrite');
    for (const store of names) transaction.objectStore(store).clear();
    await finished(transaction);
  } finally {
    database.close();
  }
}

/** Opens a database at the version it has; `undefined` when there is none. Never makes one. */
async function openExisting(name: DatabaseName): Promise<IDBDatabase | undefined> {
  let request: IDBOpenDBRequest;
  try {
    request = indexedDB.open(name);
  } catch {
    return undefined; // Switched off: there is nothing to back up or to erase.
  }
  let isNew = false;
  request.onupgradeneeded = () => {
    isNew = true;
    request.transaction?.abort();
  };
  return done(request).catch((reason: unknown) => {
    if (isNew) return undefined;
    throw reason;
  });
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const clock = setTimeout(() => reject(new Error('storage does not answer')), 3000);
    request.onsuccess = () => {
      clearTimeout(clock);
      resolve(request.result);
    };
    request.onerror = () => {
      clearTimeout(clock);
      reject(request.error ?? new Error('storage failed'));
    };
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('storage refused'));
  });
}

import { BACKUP_DATABASES, DATABASE_VERSIONS, isBackedUpKey } from './backup-scope.ts';

/** One store of a database, with all its rows. */
export type BackupStore = {
  name: string;
  keyPath: string | string[] | null;
  autoIncrement: boolean;
  indexes: {
    name: string;
    keyPath: string | string[] | null;
    unique: boolean;
    multiEntry: boolean;
  }[];
  /** `key` is there only for stores without a key path. */
  rows: { key?: string | number | undefined; value: unknown }[];
};

/** One noun's database. */
export type BackupDatabase = {
  name: (typeof BACKUP_DATABASES)[number];
  version: number;
  stores: BackupStore[];
};

/** A backup file: `madeAt` is ISO 8601, `local` what stood in localStorage. */
export type BackupFile = {
  app: 'shouan';
  v: 1;
  madeAt: string;
  local: Record<string, string>;
  databases: BackupDatabase[];
};

/** Why a file cannot be read: not JSON, not ours, or made by a later release. */
export type BackupProblem = 'backup.not-json' | 'backup.not-ours' | 'backup.newer';

/**
 * Reads the text of a backup file. `v` above 1, or a database of a later release,
 * gives `backup.newer` (update the app first); anything that is
 * not our JSON gives `backup.not-ours` or `backup.not-json`. Keys that are not ours are dropped. Never throws.
 */
export function readBackup(
  text: string,
):
  | { readonly ok: true; readonly backup: BackupFile }
  | { readonly ok: false; readonly code: BackupProblem } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, code: 'backup.not-json' };
  }
  if (!isRecord(value) || value['app'] !== 'shouan') return { ok: false, code: 'backup.not-ours' };
  if (typeof value['v'] === 'number' && value['v'] > 1) return { ok: false, code: 'backup.newer' };
  if (!isBackup(value)) return { ok: false, code: 'backup.not-ours' };
  const isNewer = value.databases.some(({ name, version }) => version > DATABASE_VERSIONS[name]);
  if (isNewer) return { ok: false, code: 'backup.newer' };
  const local = Object.fromEntries(
    Object.entries(value.local).filter(([key]) => isBackedUpKey(key)),
  );
  return { ok: true, backup: { ...value, local } };
}

/** Checked by hand, key by key: a library for it would weigh more than all of the settings page. */
function isBackup(value: Record<string, unknown>): value is BackupFile {
  const { v, madeAt, local, databases } = value;
  return (
    v === 1 &&
    typeof madeAt === 'string' &&
    isRecord(local) &&
    Object.values(local).every((text) => typeof text === 'string') &&
    isListOf(databases, isDatabase)
  );
}

function isDatabase({ name, version, stores }: Record<string, unknown>): boolean {
  return (
    BACKUP_DATABASES.some((known) => known === name) &&
    Number.isSafeInteger(version) &&
    Number(version) > 0 &&
    isListOf(stores, isStore)
  );
}

function isStore(store: Record<string, unknown>): boolean {
  return (
    typeof store['name'] === 'string' &&
    isKeyPath(store['keyPath']) &&
    typeof store['autoIncrement'] === 'boolean' &&
    isListOf(store['indexes'], isIndex) &&
    isListOf(store['rows'], isRow)
  );
}

function isIndex(index: Record<string, unknown>): boolean {
  return (
    typeof index['name'] === 'string' &&
    isKeyPath(index['keyPath']) &&
    typeof index['unique'] === 'boolean' &&
    typeof index['multiEntry'] === 'boolean'
  );
}

function isRow(row: Record<string, unknown>): boolean {
  return 'value' in row && ['undefined', 'string', 'number'].includes(typeof row['key']);
}

function isKeyPath(path: unknown): boolean {
  return (
    path === null ||
    typeof path === 'string' ||
    (Array.isArray(path) && path.every((part) => typeof part === 'string'))
  );
}

function isListOf(value: unknown, isOne: (one: Record<string, unknown>) => boolean): boolean {
  return Array.isArray(value) && value.every((one) => isRecord(one) && isOne(one));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

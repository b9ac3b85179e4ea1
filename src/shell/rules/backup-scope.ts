/** The databases a backup may hold, one a noun; a file that names another is refused. */
export const BACKUP_DATABASES = [
  'shouan-quizzes',
  'shouan-checks',
  'shouan-tips',
  'shouan-shelters',
] as const;

/** The version of each database in this release; a file with a higher one was made by a later release. */
export const DATABASE_VERSIONS: Readonly<Record<(typeof BACKUP_DATABASES)[number], number>> = {
  'shouan-quizzes': 1,
  'shouan-checks': 1,
  'shouan-tips': 1,
  'shouan-shelters': 1,
};

/** localStorage keys a backup may hold: everything of ours but what describes this phone's own keeping. */
export function isBackedUpKey(key: string): boolean {
  return key.startsWith('shouan.') && key !== 'shouan.offline';
}

import type { Journal } from '#quizzes/rules/journal.ts';
import { inTime } from '#shell/device/in-time.ts';
import { hasJournals, type JournalStore } from './journal-store.ts';

let chain: Promise<void> = Promise.resolve();

/**
 * Takes every round of a journal over into the database, one after another, and drops the old ones
 * from the journal. What does not get through stays there and is tried at the next answer. The
 * database's code is loaded here, after the first answer. Never fails.
 */
export function keepRounds(store: JournalStore): Promise<void> {
  chain = chain.then(async () => {
    try {
      const { keepAttempt } = await inTime(import('./database.ts'));
      for (const attempt of store.read()?.attempts ?? []) {
        const done = await inTime(keepAttempt(attempt));
        if (done === 'kept') store.drop(attempt.id);
      }
    } catch {
      // Blocked, missing or silent: the journal has it.
    }
  });
  return chain;
}

/**
 * Looks for an earlier round in the database when the journal has none: after a backup was read
 * back, or localStorage alone was emptied. A phone that never kept a round loads nothing.
 * Gives undefined after 3 s at the latest; never fails.
 */
export async function findEarlier(module: string): Promise<Journal | undefined> {
  if (hasJournals()) return undefined;
  const search = async (): Promise<Journal | undefined> => {
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === 'shouan-quizzes')) return undefined;
    const { listAttempts } = await import('./database.ts');
    const attempts = await listAttempts(module);
    const finished = attempts.filter((attempt) => attempt.finished).length;
    return attempts.length > 0 ? { v: 1, finished, attempts: attempts.slice(-1) } : undefined;
  };
  try {
    return await inTime(search());
  } catch {
    return undefined;
  }
}

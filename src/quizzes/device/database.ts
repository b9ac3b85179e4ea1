import type { DBSchema, IDBPObjectStore } from 'idb';
import type { Attempt } from '#quizzes/rules/attempt.ts';
import { countTotals, type Total } from '#quizzes/rules/count-totals.ts';
import { type Read, readAttempt, readTotal } from '#quizzes/rules/read-attempt.ts';
import { keepDatabase } from '#shell/device/kept-database.ts';

/**
 * IndexedDB `shouan-quizzes`, version 1:
 * `attempts` — every round, by `id`; `totals` — what is known of each question, by `question`;
 * `aside` — records that could not be read, as `{ store, value }`, never thrown away unseen.
 *
 * Life cycle: rounds come from the journal answer by answer and stay for the spaced review. A later
 * version is opened as it is and its records (`v` above 1) are left alone; it must keep these stores.
 */
interface Schema extends DBSchema {
  attempts: { key: string; value: Attempt; indexes: { module: string } };
  totals: { key: string; value: Total; indexes: { module: string } };
  aside: { key: number; value: { readonly store: string; readonly value: unknown } };
}
type Name = 'attempts' | 'totals' | 'aside';
type Store<S extends Name> = IDBPObjectStore<Schema, Name[], S, 'readwrite'>;

const inDatabase = keepDatabase<Schema>('shouan-quizzes', 1, (db) => {
  db.createObjectStore('attempts', { keyPath: 'id' }).createIndex('module', 'module');
  db.createObjectStore('totals', { keyPath: 'question' }).createIndex('module', 'module');
  db.createObjectStore('aside', { autoIncrement: true });
});

/**
 * Keeps a round and counts those of its answers that were not counted yet, in one transaction, so
 * that keeping it twice changes nothing. `'newer'`: a later release wrote it and it is left alone.
 * A lost connection is opened again once; rejects when that fails too.
 */
export function keepAttempt(attempt: Attempt): Promise<'kept' | 'newer'> {
  return inDatabase(async (db) => {
    const tx = db.transaction(['attempts', 'totals', 'aside'], 'readwrite', {
      durability: 'strict',
    });
    const [attempts, aside] = [tx.objectStore('attempts'), tx.objectStore('aside')];
    const old = await take(attempts, aside, attempt.id, readAttempt);
    const counted = old.kind === 'ok' ? old.value.answers.length : 0;
    if (old.kind !== 'newer' && counted <= attempt.answers.length) {
      await addTotals(tx.objectStore('totals'), aside, attempt, counted);
      await attempts.put(attempt);
    }
    await tx.done;
    return old.kind === 'newer' ? 'newer' : 'kept';
  });
}

/** The rounds of a module that can be read, oldest first. Rejects when the database does not open. */
export async function listAttempts(module: string): Promise<readonly Attempt[]> {
  const rows = await inDatabase((db) => db.getAllFromIndex('attempts', 'module', module));
  return rows
    .map(readAttempt)
    .flatMap((read) => (read.kind === 'ok' ? [read.value] : []))
    .sort((a, b) => a.startedAt - b.startedAt);
}

async function addTotals(
  totals: Store<'totals'>,
  aside: Store<'aside'>,
  attempt: Attempt,
  counted: number,
): Promise<void> {
  const answers = attempt.answers.slice(counted);
  const known: Total[] = [];
  for (const question of new Set(answers.map((answer) => answer.question))) {
    const read = await take(totals, aside, question, readTotal);
    if (read.kind === 'ok') known.push(read.value);
  }
  for (const total of countTotals(attempt.module, known, answers)) await totals.put(total);
}

/** Reads one row; a spoiled one is copied aside, in the transaction that is running. */
async function take<T>(
  store: Store<'attempts'> | Store<'totals'>,
  aside: Store<'aside'>,
  key: string,
  read: (value: unknown) => Read<T>,
): Promise<Read<T>> {
  const value: unknown = await store.get(key);
  const found = read(value);
  if (value !== undefined && found.kind === 'spoiled')
    await aside.add({ store: store.name, value });
  return found;
}

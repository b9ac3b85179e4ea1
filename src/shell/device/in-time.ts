/** Longest wait for a database, milliseconds; after it the page goes on without. */
export const DATABASE_LIMIT_MS = 3000;

/**
 * The outcome of some work with a database; rejects when it has not come within DATABASE_LIMIT_MS. The work
 * itself is not stopped: nothing stops IndexedDB.
 */
export function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const clock = setTimeout(() => reject(new Error('no answer')), DATABASE_LIMIT_MS);
    work.then(resolve, reject).finally(() => clearTimeout(clock));
  });
}

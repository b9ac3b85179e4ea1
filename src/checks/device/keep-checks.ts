import type { Check } from '#checks/rules/check.ts';
import { inTime } from '#shell/device/in-time.ts';

let chain: Promise<void> = Promise.resolve();

/**
 * Takes a step over into the database, one after another. What does not get through stays in the
 * journal and goes with the next step. The database's code is loaded here, after the first step.
 * Never fails.
 */
export function keepStep(check: Check): Promise<void> {
  chain = chain.then(async () => {
    try {
      const { keepCheck } = await inTime(import('./database.ts'));
      await inTime(keepCheck(check));
    } catch {
      // Blocked, missing or silent: the journal has it.
    }
  });
  return chain;
}

/**
 * Looks for an earlier walk in the database when the journal has none: after a backup was read back,
 * or localStorage alone was emptied. A phone that never kept one loads nothing.
 * Gives undefined after 3 s at the latest; never fails.
 */
export async function findEarlier(list: string): Promise<Check | undefined> {
  const search = async (): Promise<Check | undefined> => {
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === 'shouan-checks')) return undefined;
    const { listChecks } = await import('./database.ts');
    const checks = await listChecks(list);
    return checks[checks.length - 1];
  };
  try {
    return await inTime(search());
  } catch {
    return undefined;
  }
}

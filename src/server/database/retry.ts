import { setTimeout as pause } from 'node:timers/promises';
import { readDatabaseFailure } from './failure.ts';

const PATIENCE_MS = 5000;
const PAUSE_MS = 50;

/**
 * Does `work`, again and again for at most five seconds while another writer holds the database, then
 * throws the last error. Everything else goes on meanwhile: pages are served, others are read in. `work`
 * must be one transaction, so that a failed try leaves nothing.
 */
export async function retryWhileBusy<Result>(work: () => Promise<Result>): Promise<Result> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const isBusy = readDatabaseFailure(error)?.code === 'server.busy';
      if (!isBusy || performance.now() > until) throw error;
      await pause(PAUSE_MS);
    }
  }
}

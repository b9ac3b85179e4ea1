import { inTime } from '#shell/device/in-time.ts';
import type { Household } from '#shelters/rules/households/household.ts';

/**
 * The helper's households as this page holds them. `kept` is false while the phone does not keep
 * them: no database, one that never answers, or one that refused the last change; the page then
 * holds them until it is closed. `newer` counts those of a later release, which are left alone.
 */
export type HouseholdStore = {
  readonly all: () => readonly Household[];
  readonly kept: () => boolean;
  readonly newer: number;
  /** Puts and removes at once on the page, then on the disk; tells whether the phone kept it. */
  readonly change: (put: readonly Household[], remove?: readonly string[]) => Promise<boolean>;
  /** Reads again what another tab or a backup may have changed. Never fails. */
  readonly refresh: () => Promise<void>;
};

/**
 * Opens the households. The database's code is loaded here. Never fails, and answers within
 * 3 s: without a database the list begins empty and lives in memory.
 */
export async function openHouseholds(): Promise<HouseholdStore> {
  const found = await inTime(read()).catch(() => undefined);
  const memory = new Map((found?.households ?? []).map((one) => [one.id, one]));
  const hasDatabase = found !== undefined;
  let kept = hasDatabase;
  let last: Promise<unknown> = Promise.resolve();
  const gone = new Set<string>();
  return {
    all: () => [...memory.values()],
    kept: () => kept,
    newer: found?.newer ?? 0,
    change(put, remove = []) {
      for (const one of put) memory.set(one.id, one);
      for (const id of remove) {
        memory.delete(id);
        gone.add(id);
      }
      if (!hasDatabase) return Promise.resolve(false);
      const done = last.then(async () => {
        // After a refused change all goes along, so that nothing stays behind.
        const owed = kept ? put : [...memory.values()];
        const away = kept ? remove : [...gone].filter((id) => !memory.has(id));
        kept = await inTime(write(owed, away)).then(
          () => true,
          () => false,
        );
        return kept;
      });
      last = done;
      return done;
    },
    async refresh() {
      if (!kept) return;
      await last;
      const again = await inTime(read()).catch(() => undefined);
      if (!again || !kept) return;
      memory.clear();
      for (const one of again.households) memory.set(one.id, one);
    },
  };
}

/** An id for a new household: time and chance, so that two helpers' files never meet in one. */
export function newHouseholdId(): string {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return `${Date.now().toString(36)}-${high.toString(36)}${low.toString(36)}`;
}

async function read() {
  return (await import('./household-database.ts')).listHouseholds();
}

async function write(put: readonly Household[], remove: readonly string[]): Promise<void> {
  await (await import('./household-database.ts')).changeHouseholds(put, remove);
}

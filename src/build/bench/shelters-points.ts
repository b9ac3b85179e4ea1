import { SHELTER_HAZARDS, type ShelterHazard } from '#places/rules/hazards.ts';
import type { ShelterFacts } from '#shelters/rules/find/rank-shelters.ts';

/** How points lie: all over a county, or in fifty villages of a kilometre. */
export type Lie = 'spread' | 'clustered';

/** Fits 4 in 10 of the made-up shelters. */
export const COMMON: ShelterHazard = 'flashFlood';
/** Fits 1 in 100 of them. */
export const RARE: ShelterHazard = 'epidemic';

/** The numbers of a bench: the same in every run (a linear congruential generator). */
export function benchRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A point of a made-up county, six decimals. */
export function makePoint(random: () => number, lie: Lie, centres: readonly number[] = []) {
  const at = 2 * Math.floor(random() * (centres.length / 2));
  const [lon, lat] =
    lie === 'spread'
      ? [118 + random() * 0.7, 28.8 + random() * 0.8]
      : [(centres[at] ?? 0) + random() * 0.01, (centres[at + 1] ?? 0) + random() * 0.01];
  return { lon: Number(lon.toFixed(6)), lat: Number(lat.toFixed(6)) };
}

/** Where fifty villages lie, longitudes and latitudes in turn. */
export function makeCentres(random: () => number): readonly number[] {
  return Array.from({ length: 50 }, () => [118 + random() * 0.69, 28.8 + random() * 0.79]).flat();
}

/** Made-up shelters in memory as `readShelterFile` leaves them: those that fit alike share one fitness. */
export function makePoints(
  count: number,
  random: () => number,
  lie: Lie,
  centres: readonly number[],
): readonly ShelterFacts[] {
  const kinds = Array.from({ length: 200 }, (_, kind) => {
    const answer = () =>
      (['yes', 'yes', 'no', 'unknown', 'unknown'] as const)[Math.floor(random() * 5)];
    const all = SHELTER_HAZARDS.map((hazard) => [hazard, answer() ?? 'unknown']);
    const rare = kind < 2 ? 'yes' : 'unknown';
    return { ...Object.fromEntries(all), [RARE]: rare } as ShelterFacts['fitness'];
  });
  return Array.from(
    { length: count },
    (_, i): ShelterFacts => ({
      id: `S-${i}`,
      ...makePoint(random, lie, centres),
      townId: undefined,
      villageCode: undefined,
      fitness: kinds[Math.floor(random() * kinds.length)] ?? {},
      status: 'standby',
      statusAt: '2026-11-24T12:00:00+08:00',
      safetyValidTo: '2029-12-31',
    }),
  );
}

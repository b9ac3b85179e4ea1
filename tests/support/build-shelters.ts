import { SHELTER_HAZARDS } from '#places/rules/hazards.ts';
import type { ShelterFacts } from '#shelters/rules/find/rank-shelters.ts';

/** How shelters lie: all over a county, in a few villages, on one line, or all at one point. */
export type Lie = 'spread' | 'clustered' | 'in line' | 'at one point';

/**
 * Made-up shelters for the seed's `random`, about one in seven closed, unsafe or past its assessment of
 * 2026. `epidemic` fits 1 in 100; the other hazards fit 4 in 10. Six decimals, as the record has them.
 */
export function buildShelters(
  count: number,
  random: () => number,
  lie: Lie = 'spread',
): readonly ShelterFacts[] {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const centres = Array.from({ length: 5 }, () => [118 + random() * 0.7, 28.8 + random() * 0.8]);
  const point = (): readonly number[] => {
    if (lie === 'at one point') return [118.4, 29.1];
    if (lie === 'in line') return [118.4, 28.8 + random() * 0.8];
    if (lie === 'spread') return [118 + random() * 0.7, 28.8 + random() * 0.8];
    const [lon = 0, lat = 0] = pick(centres);
    return [lon + random() * 0.01, lat + random() * 0.01];
  };
  const answers = ['yes', 'yes', 'yes', 'yes', 'no', 'no', 'unknown', undefined] as const;
  return Array.from({ length: count }, (_, i): ShelterFacts => {
    const [lon = 0, lat = 0] = point();
    const fitness = SHELTER_HAZARDS.map((hazard) => [hazard, pick(answers)]);
    const rare = random() < 0.01 ? 'yes' : 'unknown';
    return {
      id: `S-${i}`,
      lon: Number(lon.toFixed(6)),
      lat: Number(lat.toFixed(6)),
      townId: pick(['majin', 'qixi', undefined]),
      villageCode: pick(['330824116200', '330824109200', undefined]),
      fitness: { ...Object.fromEntries(fitness), epidemic: rare },
      status: pick(['standby', 'open', 'full', 'closed', 'unsafe', 'unknown', 'open', 'open']),
      statusAt: pick(['2026-11-24T12:00:00+08:00', '2026-11-24T08:00:00+08:00', undefined]),
      safetyValidTo: pick(['2026-11-23', '2026-11-24', '2029-12-31', undefined, undefined]),
    };
  });
}

import { MAX_ACCURACY_METRES } from './tip-limits.ts';
import type { TipProblem } from './tip-problems.ts';

/** Where it is: degrees, WGS-84; `accuracyMetres` is the radius the phone gave, absent when picked by hand. */
export type TipPosition = {
  readonly lon: number;
  readonly lat: number;
  readonly accuracyMetres?: number;
};

/**
 * Says what is wrong with a tip's `position`: `lon` from -180 to 180 and `lat` from -90 to 90, ends
 * taken; `accuracyMetres`, when there, from 0 to half around the Earth; no other key. A place outside the
 * county is taken: people live at its border. Never throws.
 */
export function checkPosition(value: unknown): readonly TipProblem[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [{ code: 'tip.position', field: 'position', details: {} }];
  }
  const { lon, lat, accuracyMetres, ...others } = value as Record<string, unknown>;
  const problems: TipProblem[] = [];
  const names = Object.keys(others)
    .slice(0, 3)
    .map((name) => name.slice(0, 40));
  if (names.length > 0) {
    problems.push({ code: 'tip.unknown-field', field: 'position', details: { names } });
  }
  if (!within(lon, -180, 180))
    problems.push({ code: 'tip.position', field: 'position.lon', details: {} });
  if (!within(lat, -90, 90))
    problems.push({ code: 'tip.position', field: 'position.lat', details: {} });
  if (accuracyMetres !== undefined && !within(accuracyMetres, 0, MAX_ACCURACY_METRES)) {
    problems.push({ code: 'tip.accuracy', field: 'position.accuracyMetres', details: {} });
  }
  return problems;
}

function within(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most;
}

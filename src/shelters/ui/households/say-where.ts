import { windOf } from '#places/rules/bearing.ts';
import { roundDistance } from '#places/rules/round-distance.ts';
import type { NamedShelter } from '#shelters/rules/households/find-for-household.ts';
import type { Words } from '#words/rules/format-words.ts';

/** Direction and distance of a named shelter in words, or `undefined` without a position. */
export function sayWhere(
  { distanceMetres, bearingDegrees }: Pick<NamedShelter, 'distanceMetres' | 'bearingDegrees'>,
  t: Words,
): string | undefined {
  if (distanceMetres === undefined || bearingDegrees === undefined) return undefined;
  const { figure, unit } = roundDistance(distanceMetres);
  const wind = t(`shelters.wind.${windOf(bearingDegrees)}`);
  return t('shelters.where', { figure, unit: t(`shelters.unit.${unit}`), wind });
}

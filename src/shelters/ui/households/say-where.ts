import { windOf } from '#places/rules/bearing.ts';
import type { PlacesFile } from '#places/rules/find-village.ts';
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

/** A village's name in the page's language, `''` when the list does not have its code. */
export function nameVillage(
  places: PlacesFile | undefined,
  code: string,
  inEnglish: boolean,
): string {
  const entry = places?.villages.find(([one]) => one === code);
  return (inEnglish ? entry?.[2] : entry?.[1]) ?? '';
}

/** The same with its town before (Chinese) or after it (English). */
export function nameVillageAndTown(
  places: PlacesFile | undefined,
  code: string,
  inEnglish: boolean,
): string {
  const town = places?.towns.find(([id]) => id === townOfVillage(places, code));
  const village = nameVillage(places, code, inEnglish);
  if (!village || !town) return village;
  return inEnglish ? `${village}, ${town[2]}` : `${town[1]}${village}`;
}

/** The id of a village's town. */
export function townOfVillage(places: PlacesFile | undefined, code: string): string | undefined {
  return places?.villages.find(([one]) => one === code)?.[3];
}

import type { Lang } from '#words/rules/lang.ts';
import type { PlacesFile } from './find-village.ts';

/** The list of places, or none where a phone has it neither kept nor in reach. */
type Places = Pick<PlacesFile, 'towns' | 'villages'> | null | undefined;

/** The id of a village's town, `undefined` when the list does not have the village's code. */
export function townOfVillage(places: Places, code: string | undefined): string | undefined {
  return places?.villages.find(([one]) => one === code)?.[3];
}

/** A town's name in a language, `''` when the list does not have its id. Never fails. */
export function nameTown(places: Places, townId: string | undefined, lang: Lang): string {
  const town = places?.towns.find(([id]) => id === townId);
  return (lang === 'en' ? town?.[2] : town?.[1]) ?? '';
}

/** A village's name without its town, `''` when the list does not have its code. Never fails. */
export function nameVillage(places: Places, code: string | undefined, lang: Lang): string {
  const village = places?.villages.find(([one]) => one === code);
  return (lang === 'en' ? village?.[2] : village?.[1]) ?? '';
}

/**
 * A village with its town, because several villages share a name: the town stands before it in
 * Chinese (`桐村镇华山村`), behind it in English (`Huashan Village, Tongcun Town`). A village whose
 * town is not in the list stands alone; `''` when the village is not in it. Never fails.
 */
export function nameVillageAndTown(places: Places, code: string | undefined, lang: Lang): string {
  const village = nameVillage(places, code, lang);
  const town = nameTown(places, townOfVillage(places, code), lang);
  if (!village || !town) return village;
  return lang === 'en' ? `${village}, ${town}` : `${town}${village}`;
}

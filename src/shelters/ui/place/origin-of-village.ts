import type { PlacesFile, VillageEntry } from '#places/rules/find-village.ts';
import type { Lang } from '#words/rules/lang.ts';
import type { NamedOrigin } from '../finder/finder-view.ts';

/** A village as the place to look from; with a position only where the county has given one. */
export function originOfVillage(places: PlacesFile, entry: VillageEntry, lang: Lang): NamedOrigin {
  const [code, , , townId, , lon, lat] = entry;
  const position = lon === undefined || lat === undefined ? undefined : { lon, lat };
  const names = { 'zh-CN': fullName(places, entry, 'zh-CN'), en: fullName(places, entry, 'en') };
  return { kind: 'village', code, townId, position, name: names[lang], names };
}

/** A town as the place to look from: its shelters come first, and no distance is known. */
export function originOfTown(places: PlacesFile, townId: string, lang: Lang): NamedOrigin {
  const town = places.towns.find(([id]) => id === townId);
  return { kind: 'town', townId, name: (lang === 'en' ? town?.[2] : town?.[1]) ?? '' };
}

/** A village with its town before it in Chinese, behind it in English. */
export function fullName(places: PlacesFile, entry: VillageEntry, lang: Lang): string {
  const [, zh, en, townId] = entry;
  const town = places.towns.find(([id]) => id === townId);
  return lang === 'en' ? `${en}, ${town?.[2] ?? ''}` : `${town?.[1] ?? ''}${zh}`;
}

import type { PlacesFile, VillageEntry } from '#places/rules/find-village.ts';
import { nameTown, nameVillageAndTown } from '#places/rules/name-place.ts';
import type { Lang } from '#words/rules/lang.ts';
import type { NamedOrigin } from '../finder/finder-view.ts';

/** A village as the place to look from; with a position only where the county has given one. */
export function originOfVillage(places: PlacesFile, entry: VillageEntry, lang: Lang): NamedOrigin {
  const [code, , , townId, , lon, lat] = entry;
  const position = lon === undefined || lat === undefined ? undefined : { lon, lat };
  const names = {
    'zh-CN': nameVillageAndTown(places, code, 'zh-CN'),
    en: nameVillageAndTown(places, code, 'en'),
  };
  return { kind: 'village', code, townId, position, name: names[lang], names };
}

/** A town as the place to look from: its shelters come first, and no distance is known. */
export function originOfTown(places: PlacesFile, townId: string, lang: Lang): NamedOrigin {
  return { kind: 'town', townId, name: nameTown(places, townId, lang) };
}

import { loadPlaces as load } from '#places/device/load-places.ts';
import type { PlacesFile, VillageEntry } from '#places/rules/find-village.ts';
import { nameTown, nameVillage } from '#places/rules/name-place.ts';
import { pageLang } from '#words/device/read-words.ts';

/** The county's towns and villages; null when the list is neither kept nor reachable. */
export function loadPlaces(): Promise<PlacesFile | null> {
  return load().catch(() => null);
}

/** A village's name in the page's language. */
export function nameOf(village: VillageEntry, lang = pageLang()): string {
  return lang === 'en' ? village[2] : village[1];
}

/** `马金镇 · 霞山村`: town and village in the page's language; '' when neither is known. */
export function sayPlace(
  file: PlacesFile | null,
  townId: string | undefined,
  villageCode: string | undefined,
  lang = pageLang(),
): string {
  const names = [nameTown(file, townId, lang), nameVillage(file, villageCode, lang)];
  return names.filter(Boolean).join(' · ');
}

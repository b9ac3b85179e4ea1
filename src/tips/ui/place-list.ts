import { loadPlaces as load } from '#places/device/load-places.ts';
import type { PlacesFile, VillageEntry } from '#places/rules/find-village.ts';

/** The county's towns and villages; null when the list is neither kept nor reachable. */
export function loadPlaces(): Promise<PlacesFile | null> {
  return load().catch(() => null);
}

/** A village's name in the page's language. */
export function nameOf(village: VillageEntry, lang = document.documentElement.lang): string {
  return lang === 'en' ? village[2] : village[1];
}

/** `马金镇 · 霞山村`: town and village in the page's language; '' when neither is known. */
export function sayPlace(
  file: PlacesFile | null,
  townId: string | undefined,
  villageCode: string | undefined,
  lang = document.documentElement.lang,
): string {
  const town = file?.towns.find(([id]) => id === townId);
  const village = file?.villages.find(([code]) => code === villageCode);
  const names = [town && (lang === 'en' ? town[2] : town[1]), village && nameOf(village, lang)];
  return names.filter((name) => name).join(' · ');
}

/**
 * A village in the file that phones keep (`/data/places.json`).
 * `[code, name, English name, town id, pinyin]`, e.g.
 * `['330824106200', '华山村', 'Huashan Village', 'tongcun', 'hua shan cun']`. Where the county has
 * given the middle of the village, two more follow: longitude and latitude, degrees WGS-84.
 */
export type VillageEntry = readonly [
  code: string,
  name: string,
  nameEn: string,
  townId: string,
  pinyin: string,
  lon?: number,
  lat?: number,
];

/** A town in that file: `[id, name, English name]`. */
export type TownEntry = readonly [id: string, name: string, nameEn: string];

/** The whole file: towns and villages in the order they are shown. */
export type PlacesFile = {
  readonly v: 1;
  readonly towns: readonly TownEntry[];
  readonly villages: readonly VillageEntry[];
};

/**
 * The villages a person may mean, best first: the name as written, then its beginning, then any
 * part of it; in Chinese, in pinyin with or without spaces, in English, or by initials
 * (`'hsc'` → 华山村). Within a rank the order of the file stays. An empty search gives none.
 */
export function findVillages(
  villages: readonly VillageEntry[],
  search: string,
  limit = 12,
): readonly VillageEntry[] {
  const wanted = plain(search);
  if (wanted === '') return [];
  return villages
    .map((village) => ({ village, rank: rankOf(village, wanted) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ village }) => village);
}

/** The villages of a town, in the order of the file. */
export function villagesOf(
  villages: readonly VillageEntry[],
  townId: string,
): readonly VillageEntry[] {
  return villages.filter((village) => village[3] === townId);
}

const NO_MATCH = 9;

function rankOf([code, name, nameEn, , pinyin]: VillageEntry, wanted: string): number {
  const sounds = plain(pinyin);
  const initials = pinyin
    .split(' ')
    .map((one) => one.charAt(0))
    .join('');
  const english = plain(nameEn);
  if (name === wanted || sounds === wanted || english === wanted || code === wanted) return 0;
  if (name.startsWith(wanted) || sounds.startsWith(wanted)) return 1;
  if (initials === wanted) return 2;
  if (initials.startsWith(wanted) || english.startsWith(wanted)) return 3;
  if (name.includes(wanted) || sounds.includes(wanted)) return 4;
  return NO_MATCH;
}

/** Lower case, without spaces, apostrophes, hyphens; ü and v count as u; full-width as half-width. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’·-]/g, '')
    .replace(/[üv]/g, 'u');
}

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
 * (`'hsc'` → 华山村). Behind these come town and village together, in either order and with or
 * without 镇, 乡 (`'华埠华阳'`, `'Huayang, Huabu Town'`), then every village of a town whose name
 * begins as written, from two letters on (`'huabu'`). Within a rank the order of the file stays.
 * An empty search gives none.
 */
export function findVillages(
  { towns, villages }: Pick<PlacesFile, 'towns' | 'villages'>,
  search: string,
  limit = 12,
): readonly VillageEntry[] {
  return rankVillages({ towns, villages }, search)
    .slice(0, limit)
    .map(({ village }) => village);
}

/**
 * What Enter takes of a search: the best village; or, where only a town was written, that town, since
 * none of its villages is meant more than another. Undefined when nothing is found, or several towns.
 */
export function takeFound(
  places: Pick<PlacesFile, 'towns' | 'villages'>,
  search: string,
): { readonly village: VillageEntry } | { readonly townId: string } | undefined {
  const [best, ...others] = rankVillages(places, search);
  if (!best) return undefined;
  const { village, rank } = best;
  if (rank < OF_TOWN || others.length === 0) return { village };
  const townId = village[3];
  return others.every((other) => other.village[3] === townId) ? { townId } : undefined;
}

function rankVillages(
  { towns, villages }: Pick<PlacesFile, 'towns' | 'villages'>,
  search: string,
): readonly { readonly village: VillageEntry; readonly rank: number }[] {
  const wanted = plain(search);
  if (wanted === '') return [];
  const townNames = new Map(towns.map((town) => [town[0], namesOf(town)]));
  return villages
    .map((village) => {
      const direct = rankOf(village, wanted);
      if (direct < NO_MATCH) return { village, rank: direct };
      return { village, rank: rankByTown(village, townNames.get(village[3]) ?? [], wanted) };
    })
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank);
}

/** The villages of a town, in the order of the file. */
export function villagesOf(
  villages: readonly VillageEntry[],
  townId: string,
): readonly VillageEntry[] {
  return villages.filter((village) => village[3] === townId);
}

/** Ranks behind the best of town and village together, of a town alone, and of nothing found. */
const WITH_TOWN = 5;
const OF_TOWN = 10;
const NO_MATCH = 11;

/** What a town is called by kind, in characters and as it sounds. */
const KINDS = [
  ['镇', 'zhen'],
  ['乡', 'xiang'],
  ['街道', 'jiedao'],
  ['办事处', 'banshichu'],
] as const;

/** How a town may be written, each as `plain` gives it; its id is its pinyin. */
function namesOf([id, name, nameEn]: TownEntry): readonly string[] {
  const [kind, sound] = KINDS.find(([one]) => name.endsWith(one)) ?? ['', ''];
  const short = name.slice(0, name.length - kind.length);
  return [name, short, plain(nameEn), plain(id) + sound, plain(id)];
}

function rankByTown(village: VillageEntry, towns: readonly string[], wanted: string): number {
  const ranks = towns.flatMap((town) => [
    wanted.startsWith(town) ? rankOf(village, wanted.slice(town.length)) : NO_MATCH,
    wanted.endsWith(town) ? rankOf(village, wanted.slice(0, -town.length)) : NO_MATCH,
  ]);
  const together = Math.min(...ranks, NO_MATCH);
  if (together < NO_MATCH) return WITH_TOWN + together;
  const isTown = wanted.length > 1 && towns.some((town) => town.startsWith(wanted));
  return isTown ? OF_TOWN : NO_MATCH;
}

function rankOf([code, name, nameEn, , pinyin]: VillageEntry, wanted: string): number {
  if (wanted === '') return NO_MATCH;
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

/** Lower case, without spaces, commas, apostrophes, hyphens; ü and v count as u; full-width as half-width. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,'’·-]/g, '')
    .replace(/[üv]/g, 'u');
}

import type { PlacesFile } from '#places/rules/find-village.ts';

/** Where a shelter stands, as its row says it and as the region knows it. */
export type ShelterPlace = {
  readonly town: string;
  readonly townId?: string | undefined;
  readonly village: string;
  readonly villageCode?: string | undefined;
};

/** A place with the names a text about it may begin with. */
export type NamedPlace = ShelterPlace & { readonly townEn: string; readonly villageEn: string };

/**
 * The column of places. `start` is what all codes begin with; `rest` has the remainder of the village's
 * code, or `''` for a row that stands in `others` in full, in their order, because the region does not
 * know its village or calls it otherwise.
 */
export type PlaceColumn = {
  readonly start: string;
  readonly rest: readonly string[];
  readonly others: readonly (readonly [
    town: string,
    townId: string,
    village: string,
    villageCode: string,
  ])[];
};

/** Writes places as codes of villages in `/data/places.json`: its names need not travel twice. */
export function writePlaces(rows: readonly ShelterPlace[], places: PlacesFile): PlaceColumn {
  const known = namePlaces(places);
  const codes = rows.map(({ town, townId, village, villageCode = '' }) => {
    const place = known.get(villageCode);
    const same = place?.town === town && place.townId === townId && place.village === village;
    return same ? villageCode : '';
  });
  const start = commonStart(codes.filter((code) => code !== ''));
  return {
    start,
    rest: codes.map((code) => code.slice(start.length)),
    others: rows
      .filter((_, row) => codes[row] === '')
      .map((one) => [one.town, one.townId ?? '', one.village, one.villageCode ?? '']),
  };
}

/** Reads what `writePlaces` wrote. Throws when `places` lacks a village: no name is ever guessed. */
export function readPlaces(
  { start, rest, others }: PlaceColumn,
  places: PlacesFile,
): readonly NamedPlace[] {
  const known = namePlaces(places);
  const townsEn = new Map(places.towns.map(([id, , nameEn]) => [id, nameEn]));
  const written = others.map(([town, townId, village, villageCode]): NamedPlace => {
    const ids = { townId: townId || undefined, villageCode: villageCode || undefined };
    return { town, village, ...ids, townEn: townsEn.get(townId) ?? '', villageEn: '' };
  });
  let next = 0;
  return rest.map((end) => {
    const place = end === '' ? written[next++] : known.get(start + end);
    if (!place) throw new Error(`shelters: no village ${start}${end}`);
    return place;
  });
}

/** What a Chinese name or address of each row may begin with: village, town, or both, the town first. */
export function beginnings(places: readonly NamedPlace[]): (row: number) => readonly string[] {
  return (row) => {
    const { town = '', village = '' } = places[row] ?? {};
    return [village, town, town + village];
  };
}

/** What an English name of each row may begin with. */
export function beginningsEn(places: readonly NamedPlace[]): (row: number) => readonly string[] {
  return (row) => [places[row]?.villageEn ?? '', places[row]?.townEn ?? ''];
}

function namePlaces({ towns, villages }: PlacesFile): ReadonlyMap<string, NamedPlace> {
  const townOf = new Map(towns.map((town) => [town[0], town]));
  return new Map(
    villages.map(([villageCode, village, villageEn, townId]) => {
      const [, town = '', townEn = ''] = townOf.get(townId) ?? [];
      return [villageCode, { town, townId, village, villageCode, townEn, villageEn }];
    }),
  );
}

/** What all codes begin with, short of the whole of any, so that no remainder is empty. */
function commonStart(codes: readonly string[]): string {
  const [first = ''] = codes;
  let length = Math.max(0, Math.min(...codes.map((code) => code.length)) - 1);
  while (!codes.every((code) => code.startsWith(first.slice(0, length)))) length -= 1;
  return first.slice(0, length);
}

import type { PlacesFile } from '#places/rules/find-village.ts';
import { SHELTER_HAZARDS } from '#places/rules/hazards.ts';
import type { Access, Known, Shelter } from '../../schema.ts';
import {
  type DegreeColumn,
  readCodes,
  readDegrees,
  readMask,
  readStems,
  type StemColumn,
} from './file/file-columns.ts';
import { beginnings, beginningsEn, type PlaceColumn, readPlaces } from './file/file-places.ts';
import {
  ACCESS_BITS,
  DURATION_CODES,
  LEVEL_CODES,
  SAMPLE_CODES,
  SPACE_CODES,
  STATUS_CODES,
} from './file/file-words.ts';
import type { ShelterFacts } from './rank-shelters.ts';

/** A shelter as the finder, the radar and paper read it; what nobody stated is `''` or absent. */
export type ShelterEntry = ShelterFacts &
  Pick<
    Shelter,
    | 'name'
    | 'nameEn'
    | 'sample'
    | 'town'
    | 'village'
    | 'villageCode'
    | 'address'
    | 'entranceNote'
    | 'level'
    | 'space'
    | 'duration'
    | 'capacityPersons'
    | 'peopleNow'
    | 'phone'
    | 'phone2'
    | 'verifiedOn'
  > & {
    /** What is there for certain; what is missing or unknown is left out. */
    readonly access: readonly Access[];
  };

/** All shelters of the county as a page holds them, by name; `sample` while there is no official list. */
export type ShelterList = { readonly sample: boolean; readonly entries: readonly ShelterEntry[] };

/**
 * `/data/shelters.json`, kept on phones whole: a column for each field, a place in it for each shelter, in
 * the order of their Chinese names, both languages in one. Read together with `/data/places.json`, which
 * holds the names of towns and villages. `''` and `null` are what nobody stated.
 */
export type ShelterFile = {
  readonly v: 1;
  readonly id: readonly string[];
  readonly place: PlaceColumn;
  readonly name: StemColumn;
  readonly nameEn: StemColumn;
  readonly address: StemColumn;
  readonly lon: DegreeColumn;
  readonly lat: DegreeColumn;
  /** Bits in the order of SHELTER_HAZARDS: fit for, and not fit for. Unknown is in neither. */
  readonly yes: readonly number[];
  readonly no: readonly number[];
  /** Bits in the order of ACCESS: what is there. */
  readonly access: readonly number[];
  readonly sample: string;
  readonly level: string;
  readonly space: string;
  readonly duration: string;
  readonly status: string;
  readonly statusAt: readonly string[];
  readonly safetyValidTo: readonly string[];
  readonly verifiedOn: readonly string[];
  readonly capacityPersons: readonly (number | null)[];
  readonly peopleNow: readonly (number | null)[];
  readonly phone: readonly string[];
  readonly phone2: readonly string[];
  readonly entranceNote: readonly string[];
};

/**
 * Reads what `writeShelterFile` wrote, parsed from JSON, with the places of the same release. Throws on
 * another version, on a column that is short, and when `places` lacks a village: better no list than one
 * with wrong names. Shelters that fit alike share one `fitness`.
 */
export function readShelterFile(file: ShelterFile, places: PlacesFile): ShelterList {
  if (file.v !== 1) throw new Error(`shelters: version ${file.v}`);
  const place = readPlaces(file.place, places);
  const name = readStems(file.name, beginnings(place));
  const nameEn = readStems(file.nameEn, beginningsEn(place));
  const address = readStems(file.address, beginnings(place));
  const [lon, lat] = [readDegrees(file.lon), readDegrees(file.lat)];
  const fitness = readFitness(file);
  const sample = readCodes(file.sample, SAMPLE_CODES);
  const level = readCodes(file.level, LEVEL_CODES);
  const space = readCodes(file.space, SPACE_CODES);
  const duration = readCodes(file.duration, DURATION_CODES);
  const status = readCodes(file.status, STATUS_CODES);
  const entries = file.id.map((id, row): ShelterEntry => {
    const { town, townId, village, villageCode } = cell(place, row);
    return {
      id,
      name: cell(name, row),
      nameEn: cell(nameEn, row) || undefined,
      sample: cell(sample, row),
      town,
      townId,
      village,
      villageCode,
      address: cell(address, row),
      lon: cell(lon, row),
      lat: cell(lat, row),
      level: cell(level, row),
      space: cell(space, row),
      duration: cell(duration, row),
      fitness: cell(fitness, row),
      access: readMask(cell(file.access, row), ACCESS_BITS),
      capacityPersons: cell(file.capacityPersons, row) ?? undefined,
      peopleNow: cell(file.peopleNow, row) ?? undefined,
      phone: cell(file.phone, row),
      phone2: cell(file.phone2, row),
      status: cell(status, row),
      statusAt: cell(file.statusAt, row) || undefined,
      safetyValidTo: cell(file.safetyValidTo, row) || undefined,
      entranceNote: cell(file.entranceNote, row),
      verifiedOn: cell(file.verifiedOn, row) || undefined,
    };
  });
  return { sample: sample.includes(true), entries };
}

function cell<T>(column: readonly T[], row: number): T {
  const value = column[row];
  if (value === undefined) throw new Error(`shelters: a column ends before row ${row}`);
  return value;
}

function readFitness({ yes, no }: ShelterFile): readonly ShelterEntry['fitness'][] {
  const seen = new Map<number, ShelterEntry['fitness']>();
  return yes.map((fits, row) => {
    const not = cell(no, row);
    const key = (fits << SHELTER_HAZARDS.length) | not;
    const known = seen.get(key) ?? fitnessOf(fits, not);
    seen.set(key, known);
    return known;
  });
}

function fitnessOf(fits: number, not: number): ShelterEntry['fitness'] {
  const answer = (bit: number): Known =>
    fits & (1 << bit) ? 'yes' : not & (1 << bit) ? 'no' : 'unknown';
  return Object.fromEntries(SHELTER_HAZARDS.map((hazard, bit) => [hazard, answer(bit)]));
}

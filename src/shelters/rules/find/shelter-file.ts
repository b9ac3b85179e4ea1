import type { Access, Shelter } from '../../schema.ts';
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

/** `/data/shelters.json`, kept on phones whole. */
export type ShelterFile = {
  readonly v: 1;
  readonly sample: boolean;
  readonly entries: readonly ShelterEntry[];
};

/** Writes the list for phones. Neither a keeper's name nor a note to the office enters it. */
export function writeShelterFile(shelters: readonly Shelter[]): ShelterFile {
  const entries = shelters
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
    .map((one): ShelterEntry => {
      const { note, verifiedBy, areaSquareMetres, beds, elevationMetres, ...rest } = one;
      const { riverDistanceMetres, access, ...entry } = rest;
      const has = (Object.keys(access) as Access[]).filter((key) => access[key] === 'yes');
      return { ...entry, access: has };
    });
  return { v: 1, sample: shelters.some(({ sample }) => sample), entries };
}

/** Reads what `writeShelterFile` wrote, parsed from JSON. Throws on another version. */
export function readShelterFile(file: ShelterFile): ShelterList {
  if (file.v !== 1) throw new Error(`shelters: version ${file.v}`);
  return { sample: file.sample, entries: file.entries };
}

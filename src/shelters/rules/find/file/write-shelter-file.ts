import type { PlacesFile } from '#places/rules/find-village.ts';
import { SHELTER_HAZARDS } from '#places/rules/hazards.ts';
import type { Known, Shelter } from '../../../schema.ts';
import type { ShelterFile } from '../shelter-file.ts';
import { writeCodes, writeDegrees, writeMask, writeStems } from './file-columns.ts';
import { beginnings, beginningsEn, readPlaces, writePlaces } from './file-places.ts';
import {
  ACCESS_BITS,
  DURATION_CODES,
  LEVEL_CODES,
  SAMPLE_CODES,
  SPACE_CODES,
  STATUS_CODES,
} from './file-words.ts';

/**
 * Writes the list for phones. Positions keep 6 decimals. Neither a keeper's name nor a note to the office
 * enters it, and of access only what is there. Never fails.
 */
export function writeShelterFile(shelters: readonly Shelter[], places: PlacesFile): ShelterFile {
  const rows = shelters.toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
  const column = <T>(read: (shelter: Shelter) => T): readonly T[] => rows.map(read);
  const place = writePlaces(rows, places);
  const named = readPlaces(place, places);
  const stated = (answer: Known) =>
    column(({ fitness }) => {
      const hazards = SHELTER_HAZARDS.filter((hazard) => fitness[hazard] === answer);
      return writeMask(hazards, SHELTER_HAZARDS);
    });
  return {
    v: 1,
    id: column(({ id }) => id),
    place,
    name: writeStems(
      column(({ name }) => name),
      beginnings(named),
    ),
    nameEn: writeStems(
      column(({ nameEn }) => nameEn ?? ''),
      beginningsEn(named),
    ),
    address: writeStems(
      column(({ address }) => address),
      beginnings(named),
    ),
    lon: writeDegrees(column(({ lon }) => lon)),
    lat: writeDegrees(column(({ lat }) => lat)),
    yes: stated('yes'),
    no: stated('no'),
    access: column(({ access }) =>
      writeMask(
        ACCESS_BITS.filter((one) => access[one] === 'yes'),
        ACCESS_BITS,
      ),
    ),
    sample: writeCodes(
      column(({ sample }) => sample),
      SAMPLE_CODES,
    ),
    level: writeCodes(
      column(({ level }) => level),
      LEVEL_CODES,
    ),
    space: writeCodes(
      column(({ space }) => space),
      SPACE_CODES,
    ),
    duration: writeCodes(
      column(({ duration }) => duration),
      DURATION_CODES,
    ),
    status: writeCodes(
      column(({ status }) => status),
      STATUS_CODES,
    ),
    statusAt: column(({ statusAt }) => statusAt ?? ''),
    safetyValidTo: column(({ safetyValidTo }) => safetyValidTo ?? ''),
    verifiedOn: column(({ verifiedOn }) => verifiedOn ?? ''),
    capacityPersons: column(({ capacityPersons }) => capacityPersons ?? null),
    peopleNow: column(({ peopleNow }) => peopleNow ?? null),
    phone: column(({ phone }) => phone),
    phone2: column(({ phone2 }) => phone2),
    entranceNote: column(({ entranceNote }) => entranceNote),
  };
}

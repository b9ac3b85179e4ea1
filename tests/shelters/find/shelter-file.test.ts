import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeShelterList } from '#build/bench/shelters-list.ts';
import type { ContentProblem } from '#build/content-problem.ts';
import { readRegion } from '#build/read-region.ts';
import { readShelters } from '#build/read-shelters.ts';
import { packText, wireBytes } from '#offline/tasks/pack-lines.ts';
import type { PlacesFile } from '#places/rules/find-village.ts';
import { SHELTER_HAZARDS } from '#places/rules/hazards.ts';
import { writePlacesFile } from '#places/rules/write-places-file.ts';
import {
  ACCESS_BITS,
  DURATION_CODES,
  LEVEL_CODES,
  SPACE_CODES,
  STATUS_CODES,
} from '#shelters/rules/find/file/file-words.ts';
import { writeShelterFile } from '#shelters/rules/find/file/write-shelter-file.ts';
import {
  readShelterFile,
  type ShelterEntry,
  type ShelterFile,
} from '#shelters/rules/find/shelter-file.ts';
import { ACCESS, DURATIONS, LEVELS, type Shelter, SPACES, STATUSES } from '#shelters/schema.ts';
import { buildAccess, buildFull } from '../../support/build-full-shelter.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const PLACES: PlacesFile = {
  v: 1,
  towns: [
    ['tongcun', '桐村镇', 'Tongcun Town'],
    ['qixi', '齐溪镇', 'Qixi Town'],
  ],
  villages: [
    ['330824106200', '华山村', 'Huashan Village', 'tongcun', 'hua shan cun'],
    ['330824106201', '王畈村', 'Wangfan Village', 'tongcun', 'wang fan cun'],
    ['330824109200', '里秧田村', 'Liyangtian Village', 'qixi', 'li yang tian cun'],
  ],
};

/** What a phone should hold of a shelter. */
function entryOf(shelter: Shelter): ShelterEntry {
  const { note, verifiedBy, areaSquareMetres, beds, elevationMetres, ...rest } = shelter;
  const { riverDistanceMetres, access, ...entry } = rest;
  return { ...entry, access: ACCESS.filter((one) => access[one] === 'yes') };
}

/** Through the very text that travels. */
function travel(shelters: readonly Shelter[], places = PLACES) {
  const text = JSON.stringify(writeShelterFile(shelters, places));
  return readShelterFile(JSON.parse(text) as ShelterFile, places);
}

const nothing = {
  nameEn: undefined,
  villageCode: undefined,
  townId: undefined,
  town: '',
  village: '',
  address: '',
  level: 'unknown',
  space: 'unknown',
  duration: 'unknown',
  status: 'unknown',
  statusAt: undefined,
  safetyValidTo: undefined,
  verifiedOn: undefined,
  capacityPersons: undefined,
  peopleNow: undefined,
  phone: '',
  phone2: '',
  entranceNote: '',
} as const;

describe('what comes back from the file', () => {
  const strange = '="x"\\|\n\u2028"\'&<b>𠮷𬱖\u{1f3e0}\ue000\u0000é';
  it.each<[string, Partial<Shelter>]>([
    ['every field stated', {}],
    ['nothing stated but name and position', nothing],
    ['a sample', { sample: true, name: '（示例）甲村礼堂' }],
    ['a village of another town than the region says', { town: '齐溪镇', townId: 'qixi' }],
    ['a village the region does not know', { village: '某某村', villageCode: undefined }],
    [
      'a town the region does not know',
      { town: '某某镇', townId: undefined, villageCode: undefined },
    ],
    ['a name that is the village itself', { name: '华山村', nameEn: 'Huashan Village' }],
    ['a name that begins with the town', { name: '桐村镇中心小学', nameEn: 'Tongcun Town School' }],
    ['a name that begins with neither', { name: '老年食堂', nameEn: 'Canteen' }],
    ['an address that is town and village', { address: '桐村镇华山村' }],
    ['a name that begins with a figure', { name: '1号避灾点', nameEn: '1', address: '2' }],
    ['text of strangers', { name: strange, nameEn: strange, address: strange, phone: strange }],
    [
      'text of strangers elsewhere',
      { id: strange, town: strange, village: strange, townId: strange },
    ],
    ['and in notes', { entranceNote: strange, phone2: strange, villageCode: strange }],
    ['zero people, zero room', { peopleNow: 0, capacityPersons: 0 }],
    ['the corner of the county', { lon: 118, lat: 29.6 }],
    ['south and west of zero', { lon: -70.123456, lat: -33.000001 }],
    ['a time in another zone', { statusAt: '2026-11-20T00:00:30.5Z' }],
    ['an access of all kinds', { access: buildAccess('yes') }],
    ['an access of none', { access: buildAccess('no') }],
  ])('%s', (_, change) => {
    const shelter = buildFull(change);
    const second = buildFull({ id: 'KH-109-0002', name: '中间的', lon: 118.3, lat: 29.4 });
    const { entries } = travel([shelter, second]);
    expect(entries.find(({ id }) => id === shelter.id)).toEqual(entryOf(shelter));
    expect(entries.find(({ id }) => id === second.id)).toEqual(entryOf(second));
  });

  it.each(SHELTER_HAZARDS)('%s, alone and among the others', (hazard) => {
    const fitness = (own: 'yes' | 'no' | 'unknown', rest: 'yes' | 'no' | 'unknown') => {
      const all = SHELTER_HAZARDS.map((one) => [one, one === hazard ? own : rest]);
      return Object.fromEntries(all) as Shelter['fitness'];
    };
    const answers = ['yes', 'no', 'unknown'] as const;
    for (const own of answers) {
      for (const rest of answers) {
        const [entry] = travel([buildFull({ fitness: fitness(own, rest) })]).entries;
        expect(entry?.fitness).toEqual(fitness(own, rest));
      }
    }
  });

  it.each([
    ['level', LEVELS],
    ['space', SPACES],
    ['duration', DURATIONS],
    ['status', STATUSES],
  ] as const)('every word of %s', (field, words) => {
    const shelters = words.map((word, i) => buildFull({ id: `${i}`, name: `${i}`, [field]: word }));
    expect(travel(shelters).entries.map((entry) => entry[field])).toEqual(words);
  });

  it('no shelters', () => {
    expect(travel([])).toEqual({ sample: false, entries: [] });
  });

  it('the only shelter, of the only village', () => {
    expect(travel([buildFull()]).entries).toEqual([entryOf(buildFull())]);
  });

  it('says that a list is a sample when any row is', () => {
    expect(travel([buildFull()]).sample).toBe(false);
    expect(travel([buildFull(), buildFull({ id: '2', sample: true })]).sample).toBe(true);
  });

  it('stands in the order of the Chinese names', () => {
    const named = ['王畈村礼堂', '安村小学', '里秧田村礼堂', '华山村礼堂'].map((name) =>
      buildFull({ id: name, name }),
    );
    expect(travel(named).entries.map(({ name }) => name)).toEqual([
      '安村小学',
      '华山村礼堂',
      '里秧田村礼堂',
      '王畈村礼堂',
    ]);
  });

  it('keeps six decimals of a position that has more', () => {
    const [entry] = travel([buildFull({ lon: 118.2720014999, lat: 28.9749994 })]).entries;
    expect(entry).toMatchObject({ lon: 118.272001, lat: 28.974999 });
  });
});

describe('what stays behind', () => {
  it('is who checked, and notes to the office', () => {
    const text = JSON.stringify(writeShelterFile([buildFull()], PLACES));
    expect(text).not.toContain('某某');
    expect(text).not.toContain('办公室');
  });
});

describe('what is refused rather than guessed', () => {
  const file = writeShelterFile([buildFull(), buildFull({ id: '2' })], PLACES);
  it('a village that the places do not have', () => {
    expect(() => readShelterFile(file, { ...PLACES, villages: [] })).toThrow('330824106200');
  });

  it.each([
    ['another version', { v: 2 as 1 }],
    ['a column that was cut short', { phone: ['0570-6000001'] }],
    ['a figure that means nothing', { status: '99' }],
  ])('%s', (_, change) => {
    expect(() => readShelterFile({ ...file, ...change }, PLACES)).toThrow('shelters');
  });
});

it('knows the words of the schema, all of them', () => {
  expect([...LEVEL_CODES].sort()).toEqual([...LEVELS].sort());
  expect([...SPACE_CODES].sort()).toEqual([...SPACES].sort());
  expect([...DURATION_CODES].sort()).toEqual([...DURATIONS].sort());
  expect([...STATUS_CODES].sort()).toEqual([...STATUSES].sort());
  expect([...ACCESS_BITS].sort()).toEqual([...ACCESS].sort());
});

describe('an official list of 300', () => {
  const problems: ContentProblem[] = [];
  const { region } = readRegion({ base: 'content' }, problems);
  if (!region) throw new Error('content/region cannot be read');
  const overlay = mkdtempSync(join(tmpdir(), 'shelters-'));
  mkdirSync(join(overlay, 'shelters'));
  const made = makeShelterList(region, 300, seededRandom(300));
  writeFileSync(join(overlay, 'shelters/official.csv'), made.official);
  writeFileSync(join(overlay, 'shelters/names.en.csv'), made.names);
  const { shelters } = readShelters({ base: 'content', overlay }, region, problems);
  rmSync(overlay, { recursive: true });
  const places = writePlacesFile(region);

  it('comes back whole', () => {
    expect(problems).toEqual([]);
    const { entries } = travel(shelters, places);
    expect(entries).toHaveLength(300);
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    for (const shelter of shelters) expect(byId.get(shelter.id)).toEqual(entryOf(shelter));
  });

  it('weighs at most 12 KB as a phone fetches it, both languages in one', async () => {
    const text = JSON.stringify(writeShelterFile(shelters, places));
    const line = JSON.stringify(['application/json', text]);
    expect(await wireBytes(packText([line]))).toBeLessThanOrEqual(12_000);
  });
});

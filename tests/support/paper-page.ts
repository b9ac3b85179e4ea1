import type { Page } from '@playwright/test';
import type { ShelterEntry } from '#shelters/rules/find/shelter-file.ts';
import { type Household, NEEDS } from '#shelters/rules/households/household.ts';
import { writeHouseholdFile } from '#shelters/rules/households/household-file.ts';
import { buildHousehold } from '../shelters/households/build-household.ts';
import { islandsAwake } from './axe.ts';

/** A village of the county's list, and a door in it. */
export const VILLAGE = '330824116200';
export const DOOR = { lon: 118.38, lat: 29.3 };

/** As many households as asked, each different: with and without a door, needs, a meeting point. */
export function manyHouseholds(count: number): readonly Household[] {
  const needs = [
    ['bedridden', 'powered'],
    ['slow', 'hearing'],
    [],
    ['wheelchair', 'baby'],
  ] as const;
  return Array.from({ length: count }, (_, at) =>
    buildHousehold({
      id: `h-${at}`,
      nickname: `老樟树下第 ${at + 1} 家`,
      villageCode: VILLAGE,
      position: at % 2 === 0 ? DOOR : undefined,
      people: 1 + (at % 5),
      needs: needs[at % needs.length] ?? [],
      meeting: at % 3 === 0 ? '村口大樟树' : '',
    }),
  );
}

/** As many households as asked, each with the longest words the form takes. */
export function longHouseholds(count: number): readonly Household[] {
  return manyHouseholds(count).map((one) => ({
    ...one,
    nickname: '马金桥头老樟树下第三家阿婆家里边',
    people: 30,
    needs: NEEDS,
    meeting: '村口大樟树下面老石桥东边第二根电线杆旁边的空地上大家都认得的那个有石碑的地方啊',
  }));
}

/** Opens helper mode and reads households from a file, as a helper would. */
export async function loadHouseholds(
  page: Page,
  url: string,
  households: readonly Household[],
): Promise<void> {
  await page.goto(url);
  await islandsAwake(page);
  await page.locator('.file input').setInputFiles({
    name: 'shouan-households.json',
    mimeType: 'application/json',
    buffer: Buffer.from(writeHouseholdFile(households, '2026-11-26T08:00:00.000Z')),
  });
  await page.locator('.notice .button.ink').click();
  await page.locator('[data-said]').waitFor();
}

/** Every block of the sheets whose content is larger than its place, in words; none is wanted. */
export function findCut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const parts = [
      ...document.querySelectorAll<HTMLElement>('.sheet, .panel, .pendant, .pendant-text'),
    ];
    return parts
      .filter((one) => {
        const right = one.getBoundingClientRect().right + 1;
        const isWide = [...one.querySelectorAll('*')].some(
          (inner) => inner.getBoundingClientRect().right > right,
        );
        return (
          isWide || one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1
        );
      })
      .map(
        (one) =>
          `${one.className}: ${one.scrollHeight} in ${one.clientHeight}, ${one.textContent?.slice(0, 40)}`,
      );
  });
}

/** Shelters with the longest words a county's list is likely to have; none is a sample. */
export function longShelters(count = 5): readonly ShelterEntry[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `L-${at}`,
    name: `第${at + 1}中心小学暨新时代文明实践站暨老年活动中心暨农村文化礼堂综合楼`,
    nameEn: `Number ${at + 1} Central Primary School, Civilisation Practice Station and Senior Citizens' Activity Centre`,
    sample: false,
    town: '马金镇',
    townId: 'majin',
    village: '瑶坑村',
    villageCode: VILLAGE,
    address: '沿二零五国道往北两公里过石拱桥右转第二个路口再走三百米红砖三层楼',
    entranceNote: '村口大樟树往上走，看见红砖三层楼从东边小门进，门口有一口老井和一块石碑',
    lon: DOOR.lon + 0.01 * (at + 1),
    lat: DOOR.lat,
    level: 'village',
    space: 'indoor',
    duration: 'short',
    fitness: {
      flashFlood: 'yes',
      flood: 'no',
      landslide: 'yes',
      debrisFlow: 'yes',
      typhoon: 'yes',
    },
    capacityPersons: 1200,
    access: ['wheelchair', 'powerBackup', 'water', 'broadcast', 'medical', 'pets'],
    phone: '0570-60123456789 / 13800000000',
    phone2: '0570-6098765',
    status: 'standby',
  }));
}

/** Answers the page's question for shelters with these; the worker must be blocked. */
export async function serveShelters(page: Page, entries: readonly ShelterEntry[]): Promise<void> {
  await page.route('**/data/shelters.json', (route) =>
    route.fulfill({ json: { v: 1, sample: entries.some(({ sample }) => sample), entries } }),
  );
}

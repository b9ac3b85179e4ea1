import Papa from 'papaparse';
import { COLUMNS, type Column, HAZARD_WORDS } from '#shelters/rules/table/columns.ts';
import type { readRegion } from '../read-region.ts';

type Region = NonNullable<ReturnType<typeof readRegion>['region']>;

/** A made-up list as two files of `content/shelters/`: `official.csv` and `names.en.csv`. */
export interface MadeList {
  readonly official: string;
  readonly names: string;
}

const KINDS: readonly (readonly [zh: string, en: string, town: boolean])[] = [
  ['文化礼堂', 'Village Hall', false],
  ['党群服务中心', 'Community Centre', false],
  ['居家养老服务中心', 'Care Centre for the Elderly', false],
  ['小学', 'Primary School', false],
  ['村委会办公楼', 'Village Office', false],
  ['避灾安置点', 'Shelter', false],
  ['文化广场', 'Square', false],
  ['中心小学', 'Central Primary School', true],
  ['初级中学', 'Secondary School', true],
  ['卫生院', 'Health Centre', true],
];
const HAMLETS = '上下里外前后东西南北大小新老'.split('');
const PLACES = '坞源坑畈坂溪田岭湾塘坪山屋宅店桥'.split('');
const ENTRANCES = ['正门进入', '东侧大门进入', '西门，坡道在左边', '钥匙在门卫室', ''];
const FITNESS: readonly (readonly [fits: string, not: string])[] = [
  ['洪水;山洪;台风;低温雨雪', '地震'],
  ['洪水;山洪;滑坡;泥石流;台风;低温雨雪', ''],
  ['台风;低温雨雪', '洪水;山洪'],
  ['山洪;滑坡;泥石流', ''],
  ['地震;火灾', '洪水;山洪;泥石流;台风'],
  ['', ''],
];

/**
 * Makes up an official list of `count` rows, to weigh: real village names, everything else invented by
 * `random` (0 up to 1). Nothing of it may be published. What decides the weight is as in a real list: each
 * phone its own, positions to 6 decimals around their town, an answer about fitness in nearly every row.
 */
export function makeShelterList(region: Region, count: number, random: () => number): MadeList {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const chance = (p: number) => random() < p;
  const figures = (digits: number) =>
    String(Math.floor(random() * 10 ** digits)).padStart(digits, '0');
  const { west, east, south, north } = region.county.box;
  const anchors = new Map(
    region.towns.map(({ id }) => [
      id,
      { lon: west + (east - west) * random(), lat: south + (north - south) * random() },
    ]),
  );
  const near = (degrees: number, low: number, high: number) =>
    Math.min(high, Math.max(low, degrees + (random() - 0.5) * 0.16)).toFixed(6);
  const yesNo = () => (chance(0.1) ? '' : chance(0.6) ? '是' : '否');
  const extra = Object.keys(HAZARD_WORDS);
  const names: string[][] = [['编号', 'name']];
  const numbers = new Map<string, number>();
  const taken = new Map<string, number>();
  const rows = Array.from({ length: count }, (): Partial<Record<Column, string>> => {
    const village = pick(region.villages);
    const town = region.towns.find(({ id }) => id === village.townId);
    const [kind, kindEn, ofTown] = pick(KINDS);
    const owner = ofTown ? town?.name : village.name;
    const twin = taken.get(`${owner?.['zh-CN']}${kind}`) ?? 0;
    taken.set(`${owner?.['zh-CN']}${kind}`, twin + 1);
    const [tail, tailEn] = twin === 0 ? ['', ''] : [`${twin + 1}号点`, ` No. ${twin + 1}`];
    const townCode = village.code.slice(6, 9);
    const number = (numbers.get(townCode) ?? 0) + 1;
    numbers.set(townCode, number);
    const id = `KH-${townCode}-${String(number).padStart(4, '0')}`;
    names.push([id, `${owner?.en} ${kindEn}${tailEn}`]);
    const anchor = anchors.get(village.townId) ?? { lon: west, lat: south };
    const [fits, not] = pick(FITNESS);
    const more = pick(extra);
    const isNew = !`${fits};${not}`.includes(more);
    const also = chance(0.2) && fits && isNew ? `${fits};${more}` : fits;
    const mobile = `1${pick(['35', '37', '39', '58', '87'])}${figures(8)}`;
    return {
      编号: id,
      名称: `${owner?.['zh-CN']}${kind}${tail}`,
      乡镇: town?.name['zh-CN'] ?? '',
      村社区: village.name['zh-CN'],
      详细地址: chance(0.5)
        ? `${pick(HAMLETS)}${pick(PLACES)}${1 + Math.floor(random() * 99)}号`
        : '',
      经度: near(anchor.lon, west, east),
      纬度: near(anchor.lat, south, north),
      坐标系: 'WGS84',
      级别: ofTown ? '乡镇级' : '村级',
      类型: kind === '文化广场' ? '室外型' : '室内型',
      避难时长: pick(['短期', '短期', '紧急', '长期']),
      适用灾种: also,
      不适用灾种: not,
      可容纳人数: chance(0.9) ? String(10 * (3 + Math.floor(random() * 47))) : '',
      无障碍: yesNo(),
      备用电源: yesNo(),
      饮用水: yesNo(),
      应急广播: yesNo(),
      医疗点: yesNo(),
      可带宠物: yesNo(),
      值守电话: chance(0.6) ? `${region.county.areaCode}-6${figures(6)}` : mobile,
      备用电话: chance(0.3) ? `13${figures(9)}` : '',
      启用状态: '未启用',
      房屋安全鉴定有效期: chance(0.7)
        ? `20${pick(['27', '28', '29'])}-${pick(['06-30', '12-31'])}`
        : '',
      入口说明: pick(ENTRANCES),
      核对日期: `2026-0${4 + Math.floor(random() * 3)}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`,
    };
  });
  const cells = rows.map((row) => COLUMNS.map((column) => row[column] ?? ''));
  return {
    official: Papa.unparse([[...COLUMNS], ...cells]),
    names: Papa.unparse(names),
  };
}

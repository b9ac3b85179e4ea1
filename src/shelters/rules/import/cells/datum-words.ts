import type { Datum } from '#places/rules/datum.ts';
import { halfWidth } from './plain-text.ts';
import { remembered } from './remembered.ts';

/** Spellings of the column 坐标系, in capitals, without spaces, hyphens and the word itself. */
const SPELLINGS: readonly (readonly [pattern: RegExp, datum: Datum])[] = [
  [/^(WGS(19)?84|84|GPS|EPSG:?4326|4326|手机定位)$/, 'wgs84'],
  [
    /^(CGCS2?000|CGCS|国家(大地)?2000|2000国家(大地)?|大地2000|2000|天地图|TIANDITU|EPSG:?4490|4490)$/,
    'cgcs2000',
  ],
  [/^(GCJ0?2|GCJ|高德(地图)?|AMAP|腾讯(地图)?|TENCENT|QQ地图|火星|国测局)$/, 'gcj02'],
  [/^(BD0?9(LL)?|BD|百度(地图)?|BAIDU)$/, 'bd09'],
];

/**
 * Reads which datum a row says its coordinates are in: `WGS84`, `wgs-84`, `CGCS2000`, `天地图`,
 * `GCJ-02`, `高德`, `腾讯地图`, `火星坐标系`, `BD09`, `百度` …, also `WGS84（GPS）` and `高德/GCJ02`,
 * whose parts must agree. `undefined` for everything else, the empty cell too: a datum is never guessed.
 */
export const readDatum = remembered((given): Datum | undefined => {
  const parts = halfWidth(given)
    .toUpperCase()
    .replace(/大地坐标系?|坐标系?统?/g, '')
    .split(/[()/、,;]/)
    .map((part) => part.replace(/[\s_-]/g, ''))
    .filter((part) => part !== '');
  const found = parts.map((part) => SPELLINGS.find(([pattern]) => pattern.test(part))?.[1]);
  const [first] = found;
  return first && found.every((one) => one === first) ? first : undefined;
});

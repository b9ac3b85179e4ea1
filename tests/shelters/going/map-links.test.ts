import { describe, expect, it } from 'vitest';
import { fromWgs84, toWgs84 } from '#places/rules/datum.ts';
import { mapLinks, writePoint } from '#shelters/rules/going/map-links.ts';

/** The example of the county's own notes: one place in three datums. */
const place = { lon: 118.41, lat: 29.137, name: '甲村礼堂' };
const name = encodeURIComponent(place.name);

describe('links to other maps', () => {
  it.each([
    [
      'amap',
      `https://uri.amap.com/navigation?to=118.415215,29.134377,${name}&mode=walk&src=shouan&callnative=1`,
    ],
    [
      'baidu',
      `https://api.map.baidu.com/marker?location=29.137000,118.410000&title=${name}&content=${name}&coord_type=wgs84&output=html&src=webapp.shouan.shouan`,
    ],
    [
      'tencent',
      `https://apis.map.qq.com/uri/v1/routeplan?type=walk&to=${name}&tocoord=29.137000,118.410000&coord_type=1&referer=shouan`,
    ],
    ['geo', `geo:29.137000,118.410000?q=29.137000,118.410000(${name})`],
  ] as const)('%s has its own order and datum', (map, link) => {
    expect(mapLinks(place)[map]).toBe(link);
  });

  it('carry a name that would break an address', () => {
    const links = mapLinks({ ...place, name: 'A & B, #1?' });
    for (const link of [links.amap, links.baidu, links.tencent]) {
      expect(new URL(link).hash).toBe('');
      expect(link).toContain('A%20%26%20B%2C%20%231%3F');
    }
    expect(new URL(links.baidu).searchParams.get('title')).toBe('A & B, #1?');
  });
});

it.each([
  ['gcj02', 118.415215, 29.134377],
  ['bd09', 118.421672, 29.140468],
  ['wgs84', 118.41, 29.137],
] as const)('knows the place in %s, there and back', (datum, lon, lat) => {
  const there = fromWgs84(place, datum);
  expect(there.lon).toBeCloseTo(lon, 5);
  expect(there.lat).toBeCloseTo(lat, 5);
  const back = toWgs84(there, datum);
  expect(back.lon).toBeCloseTo(place.lon, 5);
  expect(back.lat).toBeCloseTo(place.lat, 5);
});

it('writes a point latitude first, with six decimals', () => {
  expect(writePoint(place)).toBe('29.137000, 118.410000');
});

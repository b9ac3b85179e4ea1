import { describe, expect, it } from 'vitest';
import { readPoint } from '#shelters/rules/origin/read-point.ts';

const box = { west: 118, east: 118.7, south: 28.8, north: 29.6 };
const place = { lon: 118.41, lat: 29.137 };

describe('coordinates as people copy them', () => {
  it.each([
    ['latitude first', '29.137, 118.41'],
    ['longitude first', '118.41,29.137'],
    ['a blank between', '29.137 118.41'],
    ['a full-width comma between', '118.41，29.137'],
    ['blanks around', ' 29.137  118.41 '],
    ['signs of winds and degrees', 'N29.137° E118.41°'],
    ['a height behind', '29.137, 118.41, 90'],
    ['full-width', '１１８．４１，２９．１３７'],
    ['with words', '经度：118.41 纬度：29.137'],
    ['with winds', '北纬29.137，东经118.41'],
    ['degrees, minutes, seconds', `29°8′13.2″N 118°24′36″E`],
    ['straight signs', `29°8'13.2" 118°24'36"`],
    ['in characters', '东经118度24分36秒 北纬29度8分13.2秒'],
    ['degrees and minutes', `29°8.22' 118°24.6'`],
    ['an ordinal sign for the degree', `29º8'13.2"N 118º24'36"E`],
    ['decimal commas', '29,137 118,41000'],
    ['a geo address', 'geo:29.137,118.41?z=17'],
    ['a link', 'https://uri.amap.com/marker?position=118.41%2C29.137&name=x'],
  ])('%s', (_, text) => {
    const read = readPoint(text, 'wgs84', box);
    expect(read).toMatchObject({ ok: true });
    if (!read.ok) return;
    expect(read.position.lon).toBeCloseTo(place.lon, 5);
    expect(read.position.lat).toBeCloseTo(place.lat, 5);
  });

  it.each([
    ['gcj02', '118.415215,29.134377'],
    ['bd09', '29.140468,118.421672'],
  ] as const)('from a map that writes %s', (datum, text) => {
    const read = readPoint(text, datum, box);
    if (!read.ok) throw new Error(read.code);
    expect(read.position.lon).toBeCloseTo(place.lon, 4);
    expect(read.position.lat).toBeCloseTo(place.lat, 4);
  });
});

it.each([
  ['', 'point-unreadable'],
  ['华山村', 'point-unreadable'],
  ['118.41', 'point-unreadable'],
  ['0, 0', 'point-zero'],
  ['30.2, 120.1', 'point-outside'],
  ['29.1, 29.2', 'point-outside'],
  ['51.5, -0.12', 'point-outside'],
  ['118.41, 118.41', 'point-outside'],
  ['29.137, 118.7001', 'point-outside'],
  ['100%, 200%', 'point-outside'],
])('refuses ‘%s’', (text, code) => {
  expect(readPoint(text, 'wgs84', box)).toEqual({ ok: false, code });
});

it('takes the county’s edge', () => {
  expect(readPoint('28.8, 118.7', 'wgs84', box)).toMatchObject({ ok: true });
});

import { expect, it } from 'vitest';
import { readPoint } from '#shelters/rules/households/read-point.ts';

const POINT = { lon: 118.41, lat: 29.137 };

it.each([
  ['29.137, 118.41'],
  ['118.41,29.137'],
  ['118.41，29.137'],
  [' 29.137  118.41 '],
  ['N29.137° E118.41°'],
  ['北纬29.137 东经118.41'],
  ['２９．１３７，１１８．４１'],
])('reads %s', (text) => {
  expect(readPoint(text)).toEqual(POINT);
});

it.each([
  ['nothing', ''],
  ['one figure', '29.137'],
  ['three figures', '29.137, 118.41, 90'],
  ['two latitudes', '29.1, 30.2'],
  ['two longitudes', '118.4, 119.2'],
  ['a point of another country', '51.5, -0.12'],
  ['degrees and minutes', '29°8′13″, 118°24′36″'],
  ['a longitude beyond the range', '29, 136.01'],
])('does not guess at %s', (_name, text) => {
  expect(readPoint(text)).toBeUndefined();
});

it('takes both ends of the ranges', () => {
  expect(readPoint('3, 73')).toEqual({ lat: 3, lon: 73 });
  expect(readPoint('136, 54')).toEqual({ lat: 54, lon: 136 });
});

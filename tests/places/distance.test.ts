import { expect, it } from 'vitest';
import { distanceMetres } from '#places/rules/distance.ts';
import { roundDistance } from '#places/rules/round-distance.ts';

const seat = { lon: 118.41, lat: 29.14 };

it.each([
  ['the same point', seat, seat, 0],
  ['a degree north', { lon: 0, lat: 0 }, { lon: 0, lat: 1 }, 111_195],
  ['a degree east on the equator', { lon: 0, lat: 0 }, { lon: 1, lat: 0 }, 111_195],
  ['a degree east at 60° is half as far', { lon: 0, lat: 60 }, { lon: 1, lat: 60 }, 55_597],
  ['across the date line', { lon: 179.5, lat: 0 }, { lon: -179.5, lat: 0 }, 111_195],
  ['the other side of the earth', { lon: 0, lat: 0 }, { lon: 180, lat: 0 }, 20_015_114],
])('measures %s', (_, from, to, metres) => {
  expect(Math.round(distanceMetres(from, to))).toBe(metres);
  expect(distanceMetres(to, from)).toBeCloseTo(distanceMetres(from, to), 6);
});

it.each([
  [0, '50', 'm'],
  [74, '50', 'm'],
  [75, '100', 'm'],
  [974, '950', 'm'],
  [975, '1.0', 'km'],
  [1234, '1.2', 'km'],
  [9949, '9.9', 'km'],
  [9950, '10', 'km'],
  [15_499, '15', 'km'],
])('says %d metres as %s %s', (metres, figure, unit) => {
  expect(roundDistance(metres)).toEqual({ figure, unit });
});

import { expect, it } from 'vitest';
import { bearingDegrees, windOf } from '#places/rules/bearing.ts';

const here = { lon: 118.4, lat: 29.1 };

it.each([
  ['north', { lon: 118.4, lat: 29.2 }, 0],
  ['east', { lon: 118.41, lat: 29.1 }, 90],
  ['south', { lon: 118.4, lat: 29 }, 180],
  ['west', { lon: 118.39, lat: 29.1 }, 270],
  ['nowhere', here, 0],
])('points %s', (_, to, degrees) => {
  expect(bearingDegrees(here, to)).toBeCloseTo(degrees, 1);
});

it.each([
  [0, 'n'],
  [22.4, 'n'],
  [22.5, 'ne'],
  [67.5, 'e'],
  [112.5, 'se'],
  [157.5, 's'],
  [202.5, 'sw'],
  [247.5, 'w'],
  [292.5, 'nw'],
  [337.4, 'nw'],
  [337.5, 'n'],
  [360, 'n'],
  [-45, 'nw'],
  [405, 'ne'],
])('calls %d degrees %s', (degrees, wind) => {
  expect(windOf(degrees)).toBe(wind);
});

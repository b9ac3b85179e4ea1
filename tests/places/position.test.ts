import { expect, it } from 'vitest';
import { findPositionProblem, isInBox } from '#places/rules/position.ts';

const box = { west: 118, east: 118.7, south: 28.8, north: 29.6 };
const good = { lon: 118.4, lat: 29.1, accuracyMetres: 20 };

it.each([
  ['a good fix', {}, undefined],
  ['exactly on the corner', { lon: 118, lat: 28.8 }, undefined],
  ['exactly 2 km of doubt', { accuracyMetres: 2000 }, undefined],
  ['more than 2 km of doubt', { accuracyMetres: 2000.1 }, 'places.position-coarse'],
  ['a broken receiver', { lon: 0, lat: 0 }, 'places.position-zero'],
  ['just west of the county', { lon: 117.999 }, 'places.position-outside'],
  ['just north of it', { lat: 29.601 }, 'places.position-outside'],
  ['longitude and latitude swapped', { lon: 29.1, lat: 118.4 }, 'places.position-invalid'],
  ['no number', { lon: Number.NaN }, 'places.position-invalid'],
  ['less than no doubt', { accuracyMetres: -1 }, 'places.position-invalid'],
  ['endless doubt', { accuracyMetres: Number.POSITIVE_INFINITY }, 'places.position-invalid'],
])('looks at %s', (_, change, problem) => {
  expect(findPositionProblem({ ...good, ...change }, box)).toBe(problem);
});

it('counts the edges of the box as inside', () => {
  expect(isInBox({ lon: 118.7, lat: 29.6 }, box)).toBe(true);
});

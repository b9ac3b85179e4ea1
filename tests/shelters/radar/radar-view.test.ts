import { Geodesic } from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { bearingDegrees } from '#places/rules/bearing.ts';
import { distanceMetres } from '#places/rules/distance.ts';
import { layField } from '#shelters/rules/radar/radar-field.ts';
import {
  arrowDegrees,
  firstRange,
  movedPosition,
  RANGE_METRES,
  type RadarView,
  spotOf,
  zoomRange,
} from '#shelters/rules/radar/radar-view.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const here = { lon: 118.38, lat: 29.3 };
const view: RadarView = {
  rangeMetres: 4000,
  rimPixels: 200,
  upDegrees: 0,
  shiftEast: 0,
  shiftNorth: 0,
};
/** Degrees between two directions, the short way. */
const apart = (a: number, b: number) => Math.abs(((a - b + 540) % 360) - 180);
/** The direction in which a spot lies on the screen, clockwise from up. */
const directionOf = ({ x, y }: { x: number; y: number }) =>
  ((Math.atan2(x, -y) * 180) / Math.PI + 360) % 360;

describe('the arrow beside a shelter', () => {
  const random = seededRandom(31);
  const goals = Array.from({ length: 300 }, () => ({
    lon: 118 + random() * 0.7,
    lat: 28.8 + random() * 0.8,
  }));

  it.each([0, 45, 123.4, 270, 359.9])(
    'is within 2° of the geodesic with the phone turned to %d°',
    (heading) => {
      for (const goal of goals) {
        const true_ = Geodesic.WGS84.Inverse(here.lat, here.lon, goal.lat, goal.lon).azi1 ?? 0;
        const drawn = arrowDegrees(bearingDegrees(here, goal), heading);
        expect(apart(drawn, true_ - heading)).toBeLessThan(2);
        expect(drawn).toBeGreaterThanOrEqual(0);
        expect(drawn).toBeLessThan(360);
      }
    },
  );

  it('and the mark on the radar point the same way', () => {
    for (const goal of goals) {
      const bearing = bearingDegrees(here, goal);
      const field = layField([
        { distanceMetres: distanceMetres(here, goal), bearingDegrees: bearing, kind: 0 },
      ]);
      const turned = { ...view, upDegrees: 77 };
      const spot = spotOf(turned, field.east[0] ?? 0, field.north[0] ?? 0);
      expect(apart(directionOf(spot), arrowDegrees(bearing, 77))).toBeLessThan(0.5);
    }
  });
});

it.each([
  ['north, one range away, lies on the upper rim', 0, 4000, 0, 0, -200],
  ['east lies to the right', 4000, 0, 0, 200, 0],
  ['with east up, north lies to the left', 0, 4000, 90, -200, 0],
  ['half the way lies half way', 0, 2000, 0, 0, -100],
])('%s', (_, east, north, upDegrees, x, y) => {
  const spot = spotOf({ ...view, upDegrees }, east, north);
  expect(spot.x).toBeCloseTo(x, 6);
  expect(spot.y).toBeCloseTo(y, 6);
});

it.each([
  ['the third nearest, and a quarter more', [1000, 1500, 2000, 9000], 2500],
  ['the last one where there are fewer', [1000, 1500], 1875],
  ['three times the nearest where the third is far', [1000, 1500, 20_000], 3000],
  ['not closer than the marks need', [10, 20, 30], 375],
  ['five kilometres where there is nothing', [], 5000],
])('begins with %s', (_, distances, range) => {
  expect(firstRange(distances)).toBe(range);
});

it('zooms no nearer than 100 m and no farther than 200 km', () => {
  expect(zoomRange(RANGE_METRES.least, 0.5)).toBe(RANGE_METRES.least);
  expect(zoomRange(RANGE_METRES.most, 2)).toBe(RANGE_METRES.most);
  expect(zoomRange(1000, 1.4)).toBe(1400);
});

it('sets a point where the middle was moved to', () => {
  const moved = movedPosition(here, { shiftEast: 3000, shiftNorth: -4000 });
  expect(distanceMetres(here, moved)).toBeCloseTo(5000, -1);
  expect(bearingDegrees(here, moved)).toBeCloseTo(143.13, 1);
});

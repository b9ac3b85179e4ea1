import { expect, it } from 'vitest';
import { binPoints, makeBins, middleOf } from '#shelters/rules/radar/bin-points.ts';
import { emptyQuarter } from '#shelters/rules/radar/empty-quarter.ts';
import type { RadarField } from '#shelters/rules/radar/radar-field.ts';
import { type RadarView, spotOf } from '#shelters/rules/radar/radar-view.ts';
import { sayCount } from '#shelters/rules/radar/say-count.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const view: RadarView = {
  rangeMetres: 10_000,
  rimPixels: 150,
  upDegrees: 30,
  shiftEast: 500,
  shiftNorth: -200,
};
const sum = (counts: Uint32Array) => counts.reduce((all, one) => all + one, 0);

/** Points `[east, north, kind]`. */
function lay(...points: readonly (readonly [number, number, 0 | 1])[]): RadarField {
  return {
    east: Float32Array.from(points, ([east]) => east),
    north: Float32Array.from(points, ([, north]) => north),
    kinds: Uint8Array.from(points, ([, , kind]) => kind),
  };
}
function scatter(count: number): RadarField {
  const random = seededRandom(count);
  return lay(
    ...Array.from(
      { length: count },
      () =>
        [random() * 30_000 - 15_000, random() * 30_000 - 15_000, random() < 0.3 ? 1 : 0] as const,
    ),
  );
}

it('counts every point inside the rim once, and none outside', () => {
  const field = scatter(5000);
  const bins = makeBins(view.rimPixels, 30);
  const inside = binPoints(field, view, bins);
  let expected = 0;
  for (let at = 0; at < 5000; at++) {
    const spot = spotOf(view, field.east[at] ?? 0, field.north[at] ?? 0);
    if (Math.hypot(spot.x, spot.y) <= view.rimPixels) expected++;
  }
  expect(inside).toBe(expected);
  expect(sum(bins.fits) + sum(bins.unstated)).toBe(inside);
  expect(sum(bins.unstated)).toBeGreaterThan(0);
});

it('finds each point in the square that lies under its spot', () => {
  const field = lay([3000, 4000, 0]);
  const bins = makeBins(view.rimPixels, 30);
  binPoints(field, view, bins);
  const bin = bins.only.indexOf(0);
  const middle = middleOf(bins, bin, view.rimPixels);
  const spot = spotOf(view, 3000, 4000);
  expect(Math.abs(middle.x - spot.x)).toBeLessThanOrEqual(15);
  expect(Math.abs(middle.y - spot.y)).toBeLessThanOrEqual(15);
});

it('knows which point is alone in its square, and forgets what it held before', () => {
  const north = { ...view, upDegrees: 0, shiftEast: 0, shiftNorth: 0 };
  const bins = makeBins(north.rimPixels, 30);
  binPoints(scatter(200), north, bins);
  binPoints(lay([1000, 1000, 0], [1010, 1010, 1], [-5000, 0, 1]), north, bins);
  const together = bins.fits.indexOf(1);
  expect(bins.unstated[together]).toBe(1);
  expect(bins.only[together]).toBe(-1);
  expect(bins.only.filter((one) => one >= 0)).toEqual(Int32Array.of(2));
  expect(sum(bins.fits) + sum(bins.unstated)).toBe(3);
});

it.each([
  ['exactly on the rim is inside', 10_000, 1],
  ['a metre beyond is outside', 10_001, 0],
])('a point %s', (_, east, inside) => {
  const north = { ...view, upDegrees: 0, shiftEast: 0, shiftNorth: 0 };
  expect(binPoints(lay([east, 0, 0]), north, makeBins(150, 30))).toBe(inside);
});

it('has no points to count', () => {
  expect(binPoints(lay(), view, makeBins(150, 30))).toBe(0);
});

it.each([
  ['lower left where all is empty', [], { x: -1, y: 1 }],
  ['away from the nearest mark', [[-1000, -1000, 0]], { x: 1, y: 1 }],
  [
    'above where both lower quarters are taken',
    [
      [-1000, -1000, 0],
      [1000, -1000, 0],
    ],
    { x: -1, y: -1 },
  ],
  ['not minding what lies outside the rim', [[-9000, -9000, 0]], { x: -1, y: 1 }],
] as const)('puts words %s', (_, points, quarter) => {
  const north = { ...view, upDegrees: 0, shiftEast: 0, shiftNorth: 0 };
  expect(emptyQuarter(lay(...points), north)).toEqual(quarter);
});

it.each([
  [1, '1'],
  [9, '9'],
  [10, '10+'],
  [19, '10+'],
  [20, '20+'],
  [99, '50+'],
  [100, '100+'],
  [1000, '1000+'],
])('says %d places under one mark as %s', (count, text) => {
  expect(sayCount(count)).toBe(text);
});

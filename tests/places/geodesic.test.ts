import { Geodesic } from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { bearingDegrees } from '#places/rules/bearing.ts';
import { distanceMetres } from '#places/rules/distance.ts';
import type { Position } from '#places/rules/position.ts';
import { seededRandom } from '../support/seeded-random.ts';

/** The shortest way on the WGS-84 ellipsoid, by Karney's algorithm: 15 nanometres true. */
function onTheEllipsoid(from: Position, to: Position) {
  const { s12 = Number.NaN, azi1 = Number.NaN } = Geodesic.WGS84.Inverse(
    from.lat,
    from.lon,
    to.lat,
    to.lon,
  );
  return { metres: s12, degrees: (azi1 + 360) % 360 };
}

/** The smaller angle between two bearings, 0 to 180 degrees. */
const between = (a: number, b: number) => Math.abs(((a - b + 540) % 360) - 180);

function compare(from: Position, to: Position) {
  const exact = onTheEllipsoid(from, to);
  const bearing = bearingDegrees(from, to);
  return {
    distancePercent: (Math.abs(distanceMetres(from, to) - exact.metres) / exact.metres) * 100,
    bearingOff: between(bearing, exact.degrees),
    arrowOff: between(Math.round(bearing), exact.degrees),
  };
}

const seat = { lon: 118.41, lat: 29.14 };

describe('beside the geodesic on the ellipsoid', () => {
  it.each([
    ['a metre north', seat, { lon: 118.41, lat: 29.140009 }],
    ['a metre east', seat, { lon: 118.41001, lat: 29.14 }],
    ['across a road', seat, { lon: 118.4102, lat: 29.1401 }],
    ['due north through the county', seat, { lon: 118.41, lat: 29.6 }],
    ['due east', seat, { lon: 118.7, lat: 29.14 }],
    ['due south', seat, { lon: 118.41, lat: 28.8 }],
    ['due west', seat, { lon: 118, lat: 29.14 }],
    ['from corner to corner', { lon: 118, lat: 28.8 }, { lon: 118.7, lat: 29.6 }],
    ['from the other corner', { lon: 118.7, lat: 28.8 }, { lon: 118, lat: 29.6 }],
    ['just west of north', seat, { lon: 118.40999, lat: 29.3 }],
  ] as const)('%s', (_, from, to) => {
    const { distancePercent, bearingOff, arrowOff } = compare(from, to);
    expect(distancePercent).toBeLessThan(0.6);
    expect(bearingOff).toBeLessThan(0.3);
    expect(arrowOff).toBeLessThan(2);
  });

  it('is never more off, at 20,000 pairs in and around the county, than is said', () => {
    const random = seededRandom(118_29);
    const point = () => ({ lon: 117.8 + random() * 1.1, lat: 28.6 + random() * 1.2 });
    const worst = { distancePercent: 0, bearingOff: 0, arrowOff: 0 };
    for (let pair = 0; pair < 20_000; pair += 1) {
      const from = point();
      const near = { lon: from.lon + random() * 0.02, lat: from.lat - random() * 0.02 };
      const off = compare(from, pair % 2 === 0 ? point() : near);
      worst.distancePercent = Math.max(worst.distancePercent, off.distancePercent);
      worst.bearingOff = Math.max(worst.bearingOff, off.bearingOff);
      worst.arrowOff = Math.max(worst.arrowOff, off.arrowOff);
    }
    expect(worst.distancePercent).toBeGreaterThan(0.3);
    expect(worst.distancePercent).toBeLessThan(0.34);
    expect(worst.bearingOff).toBeLessThan(0.16);
    expect(worst.arrowOff).toBeLessThan(0.7);
  });
});

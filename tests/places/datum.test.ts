import { describe, expect, it } from 'vitest';
import { DATUMS, fromWgs84, toWgs84 } from '#places/rules/datum.ts';
import { distanceMetres } from '#places/rules/distance.ts';

/** The county's point in the three datums, to a millionth of a degree. */
const HERE = { lon: 118.41, lat: 29.137 };
const IN_GCJ02 = { lon: 118.415215, lat: 29.134377 };
const IN_BD09 = { lon: 118.421672, lat: 29.140468 };

describe('converts', () => {
  it.each([
    ['wgs84', HERE],
    ['cgcs2000', HERE],
    ['gcj02', IN_GCJ02],
    ['bd09', IN_BD09],
  ] as const)('to the figures known for %s', (datum, known) => {
    const given = fromWgs84(HERE, datum);
    expect(given.lon).toBeCloseTo(known.lon, 6);
    expect(given.lat).toBeCloseTo(known.lat, 6);
  });

  it.each([
    ['bd09', [116.41661560068297, 39.92196580126834], [116.403988, 39.914266]],
    ['gcj02', [123, 45], [122.99395597, 44.99804071]],
  ] as const)('from the points that gcoord publishes for %s', (datum, [lon, lat], wgs) => {
    const found = toWgs84({ lon, lat }, datum);
    expect(distanceMetres(found, { lon: wgs[0], lat: wgs[1] })).toBeLessThan(2);
  });

  it.each(DATUMS)('there and back within two metres, all over the county: %s', (datum) => {
    for (let lon = 118; lon <= 118.7; lon += 0.05) {
      for (let lat = 28.8; lat <= 29.6; lat += 0.05) {
        const back = toWgs84(fromWgs84({ lon, lat }, datum), datum);
        expect(distanceMetres({ lon, lat }, back)).toBeLessThan(2);
      }
    }
  });

  it('what is left unconverted would be wrong by the known distances', () => {
    expect(distanceMetres(HERE, IN_GCJ02)).toBeCloseTo(586, -2);
    expect(distanceMetres(HERE, IN_BD09)).toBeCloseTo(1200, -2);
  });

  it('nothing outside China, where there is no shift', () => {
    expect(toWgs84({ lon: 2.35, lat: 48.85 }, 'gcj02')).toEqual({ lon: 2.35, lat: 48.85 });
  });
});

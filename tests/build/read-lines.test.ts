import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ContentTree, makeContentTree, told } from '../support/content-tree.ts';

let tree: ContentTree;
beforeEach(() => {
  tree = makeContentTree();
});
afterEach(() => tree.remove());

const box = () => tree.read().region?.county.box ?? { west: 0, east: 0, south: 0, north: 0 };
const inside = () => [box().west, box().south] as const;
const lines = (kind: string, type: string, coordinates: unknown) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: { kind }, geometry: { type, coordinates } }],
  });

it('needs no lines', () => {
  tree.write('region/lines.geojson', undefined);
  expect(tree.read().region?.lines).toEqual([]);
});

it('takes rivers and roads, each part of a line by itself', () => {
  const [lon, lat] = inside();
  const part = [
    [lon, lat],
    [lon + 0.01, lat, 120],
  ];
  tree.write('region/lines.geojson', lines('river', 'MultiLineString', [part, part]));
  expect(tree.read().problems).toEqual([]);
  expect(tree.read().region?.lines).toHaveLength(2);
  expect(tree.read().region?.lines[0]).toEqual({
    kind: 'river',
    points: [
      { lon, lat },
      { lon: lon + 0.01, lat },
    ],
  });
});

it.each([
  ['an area', 'river', 'Polygon', [[[0, 0]]]],
  [
    'a boundary',
    'boundary',
    'LineString',
    [
      [118, 29],
      [118.1, 29],
    ],
  ],
  ['a point', 'road', 'Point', [118, 29]],
  ['a line of one point', 'road', 'LineString', [[118, 29]]],
  [
    'another system of coordinates',
    'road',
    'LineString',
    [
      [499_000, 3_220_000],
      [499_100, 3_220_000],
    ],
  ],
])('refuses %s, with the mend', (_, kind, type, coordinates) => {
  tree.write('region/lines.geojson', lines(kind, type, coordinates));
  const { problems } = tree.read();
  expect(told(problems)).toHaveLength(1);
  expect(problems[0]?.file).toContain('lines.geojson');
  expect(problems[0]?.mend).toContain('Only rivers and roads');
});

it('says so when the file is cut off', () => {
  tree.write('region/lines.geojson', '{"type":');
  expect(tree.read().problems[0]?.message).toBe('is not valid JSON');
});

const village = (lon: string, lat: string) =>
  tree.write(
    'region/villages.csv',
    `code12,name,kind,townId,lon,lat\n999999101201,柳树村,village,dongzhen,${lon},${lat}\n`,
  );

it('gives a village its middle where the county has one', () => {
  village('110.2', '30.2');
  expect(tree.read().region?.villages[0]?.position).toEqual({ lon: 110.2, lat: 30.2 });
  village('', '');
  expect(tree.read().region?.villages[0]?.position).toBeUndefined();
});

it.each([
  ['110.2', ''],
  ['', '30.2'],
  ['30.2', '110.2'],
  ['0', '0'],
])('refuses a middle of %s, %s', (lon, lat) => {
  village(lon, lat);
  expect(tree.read().problems[0]?.message).toContain('is no point of the county');
});

import { expect, it } from 'vitest';
import { chooseRings } from '#shelters/rules/radar/choose-rings.ts';

it.each([
  [4300, [1000, 2000, 3000]],
  [5000, [1500, 3000, 4500]],
  [375, [100, 200, 300]],
  [100, [30, 60, 90]],
  [12_000, [3000, 6000, 9000]],
  [200_000, [50_000, 100_000, 150_000]],
])('draws round distances inside %d m', (range, rings) => {
  expect(chooseRings(range)).toEqual(rings);
});

it('draws two or three rings, equally far apart and inside the rim, at every range', () => {
  for (let range = 100; range <= 200_000; range *= 1.013) {
    const rings = chooseRings(range);
    expect([2, 3]).toContain(rings.length);
    expect(rings.at(-1)).toBeLessThanOrEqual((range * 11) / 12 + 1e-6);
    rings.forEach((ring, at) => {
      expect(ring).toBeCloseTo((rings[0] ?? 0) * (at + 1), 6);
    });
  }
});

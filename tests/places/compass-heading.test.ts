import { describe, expect, it } from 'vitest';
import { headingOf, steadyHeading } from '#places/rules/compass-heading.ts';

const apart = (a: number, b: number) => Math.abs(((a - b + 540) % 360) - 180);

describe('where the top of the phone points', () => {
  it.each([
    ['flat, to the north', { alpha: 0, beta: 0, gamma: 0 }, 0, 0],
    ['flat, to the west', { alpha: 90, beta: 0, gamma: 0 }, 0, 270],
    ['flat, to the east', { alpha: 270, beta: 0, gamma: 0 }, 0, 90],
    ['tilted to the reader', { alpha: 270, beta: 45, gamma: 0 }, 0, 90],
    ['tilted to the side', { alpha: 0, beta: 0, gamma: 40 }, 0, 0],
    ['upright, its back to the north', { alpha: 0, beta: 90, gamma: 0 }, 0, 0],
    ['upright, its back to the east', { alpha: 270, beta: 90, gamma: 0 }, 0, 90],
    ['flat, the picture turned a quarter', { alpha: 0, beta: 0, gamma: 0 }, 90, 90],
    ['flat, the picture upside down', { alpha: 90, beta: 0, gamma: 0 }, 180, 90],
  ])('%s', (_, turn, screen, heading) => {
    expect(apart(headingOf(turn, screen), heading)).toBeLessThan(0.5);
  });
});

it.each([
  [10, 20, 0.5, 15],
  [350, 10, 0.5, 0],
  [10, 350, 0.5, 0],
  [90, 90, 0.25, 90],
  [0, 359, 1, 359],
])('goes from %d to %d the short way', (last, next, share, heading) => {
  expect(apart(steadyHeading(last, next, share), heading)).toBeLessThan(1e-9);
});

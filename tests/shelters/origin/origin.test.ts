import { describe, expect, it } from 'vitest';
import { isRough, nearOf, positionOf } from '#shelters/rules/origin/origin.ts';

const point = { lon: 118.4, lat: 29.1 };
const fix = { ...point, accuracyMetres: 30 };
const village = { kind: 'village', code: '330824116200', townId: 'majin' } as const;

describe('from where distances are told', () => {
  it.each([
    ['nobody said', { kind: 'none' }, undefined, false],
    ['a town', { kind: 'town', townId: 'majin' }, undefined, false],
    ['a village without coordinates', village, undefined, false],
    ['a village with them, roughly', { ...village, position: point }, point, true],
    ['the phone', { kind: 'fix', fix }, fix, false],
    ['a point set by hand', { kind: 'point', position: point }, point, false],
  ] as const)('%s', (_, origin, position, rough) => {
    expect(positionOf(origin)).toEqual(position);
    expect(isRough(origin)).toBe(rough);
  });
});

describe('which shelters come first where no distance is known', () => {
  it.each([
    ['nobody said', { kind: 'none' }, {}],
    ['a town', { kind: 'town', townId: 'majin' }, { townId: 'majin' }],
    ['a village', village, { villageCode: '330824116200', townId: 'majin' }],
    ['a point', { kind: 'point', position: point }, {}],
  ] as const)('%s', (_, origin, near) => {
    expect(nearOf(origin)).toEqual(near);
  });
});

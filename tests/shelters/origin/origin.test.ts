import { describe, expect, it } from 'vitest';
import { isRough, orderByOrigin, positionOf } from '#shelters/rules/origin/origin.ts';

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

describe('without distances', () => {
  const shelters = [
    { id: 'far', townId: 'qixi' },
    { id: 'town', townId: 'majin', villageCode: '330824116201' },
    { id: 'nowhere' },
    { id: 'village', townId: 'majin', villageCode: '330824116200' },
    { id: 'town too', townId: 'majin' },
  ];
  const idsFrom = (origin: Parameters<typeof orderByOrigin>[1]) =>
    orderByOrigin(shelters, origin).map(({ id }) => id);

  it('lists the village first, then its town, then the others, each by name', () => {
    expect(idsFrom(village)).toEqual(['village', 'town', 'town too', 'far', 'nowhere']);
  });
  it('lists a town first', () => {
    expect(idsFrom({ kind: 'town', townId: 'qixi' })[0]).toBe('far');
    expect(idsFrom({ kind: 'town', townId: 'nosuch' })).toEqual(shelters.map(({ id }) => id));
  });
  it('leaves the order where nobody said from where', () => {
    expect(idsFrom({ kind: 'none' })).toEqual(shelters.map(({ id }) => id));
  });
});

import { describe, expect, it } from 'vitest';
import type { ShelterEntry } from '#shelters/rules/find/shelter-file.ts';
import {
  findForHousehold,
  type HouseholdPlace,
} from '#shelters/rules/households/find-for-household.ts';
import { buildEntry } from './build-entry.ts';

const DOOR = { lon: 118.4, lat: 29.0 };
const north = (id: string, km: number, change: Partial<ShelterEntry> = {}) =>
  buildEntry({ id, lat: 29.0 + km / 111.2, ...change });
const ask = (
  shelters: readonly ShelterEntry[],
  place: Partial<HouseholdPlace>,
  hazards: Parameters<typeof findForHousehold>[2]['hazards'] = ['flashFlood'],
) =>
  findForHousehold(
    shelters,
    { villageCode: '', wheelchair: false, ...place },
    { hazards, nowMs: Date.parse('2026-11-26T12:00:00+08:00'), today: '2026-11-26' },
  );
const idsOf = ({ named }: ReturnType<typeof ask>) => named.map(({ shelter }) => shelter.id);

describe('a household with a door', () => {
  it('is named the three nearest that fit, with direction and distance', () => {
    const all = [north('d', 4), north('b', 2), north('c', 3), north('a', 1)];
    const found = ask(all, { position: DOOR });
    expect(idsOf(found)).toEqual(['a', 'b', 'c']);
    expect(found.total).toBe(4);
    expect(found.named[0]?.distanceMetres).toBeCloseTo(1000, -2);
    expect(found.named[0]?.bearingDegrees).toBeCloseTo(0, 1);
    expect(found.named[0]?.near).toBe('point');
  });

  it('is never named a place of unknown or no fitness, closed, unsafe or past its assessment', () => {
    const all = [
      north('unknown', 1, { fitness: {} }),
      north('no', 1, { fitness: { flashFlood: 'no' } }),
      north('closed', 1, { status: 'closed' }),
      north('unsafe', 1, { status: 'unsafe' }),
      north('expired', 1, { safetyValidTo: '2026-11-25' }),
      north('fit', 9),
    ];
    expect(idsOf(ask(all, { position: DOOR }))).toEqual(['fit']);
  });

  it('is named only places that fit each of two hazards', () => {
    const all = [
      north('slide only', 1, { fitness: { landslide: 'yes', debrisFlow: 'unknown' } }),
      north('flow only', 1, { fitness: { debrisFlow: 'yes' } }),
      north('both', 2),
    ];
    expect(idsOf(ask(all, { position: DOOR }, ['landslide', 'debrisFlow']))).toEqual(['both']);
  });
});

describe('a household with a village only', () => {
  it('is named places of the village, then of the town, without distance and none farther', () => {
    const all = [
      buildEntry({ id: 'town', villageCode: '330824116201' }),
      buildEntry({ id: 'village' }),
      buildEntry({ id: 'elsewhere', townId: 'qixi', villageCode: '330824200200' }),
    ];
    const found = ask(all, { villageCode: '330824116200', townId: 'majin' });
    expect(idsOf(found)).toEqual(['village', 'town']);
    expect(found.named.map(({ near, distanceMetres }) => [near, distanceMetres])).toEqual([
      ['village', undefined],
      ['town', undefined],
    ]);
  });

  it('does not take places without a town for its own when its town is not known', () => {
    const all = [buildEntry({ townId: undefined, villageCode: undefined })];
    expect(idsOf(ask(all, { villageCode: '330824116200' }))).toEqual([]);
  });

  it('is named nothing when it has neither village nor door', () => {
    expect(ask([buildEntry()], {})).toEqual({ named: [], total: 0 });
  });
});

describe('a household with a wheelchair', () => {
  const open = { access: ['wheelchair'] } as const;

  it('sees places a wheelchair gets into first, and still the nearest of the others', () => {
    const all = [
      north('a', 1),
      north('b', 2),
      north('c', 3, open),
      north('d', 4, open),
      north('e', 5, open),
    ];
    const found = ask(all, { position: DOOR, wheelchair: true });
    expect(idsOf(found)).toEqual(['c', 'd', 'a']);
    expect(found.named.map(({ accessible }) => accessible)).toEqual([true, true, false]);
  });

  it.each([
    ['one', [north('a', 1), north('b', 2), north('c', 3, open)], ['c', 'a', 'b']],
    ['none', [north('a', 1), north('b', 2)], ['a', 'b']],
    ['only such', [north('a', 1, open), north('b', 2, open), north('c', 3, open)], ['a', 'b', 'c']],
  ])('fills up with what there is when %s can be entered', (_name, all, ids) => {
    expect(idsOf(ask(all, { position: DOOR, wheelchair: true }))).toEqual(ids);
  });
});

import { describe, expect, it } from 'vitest';
import {
  rankShelters,
  type ShelterFacts,
  type ShelterQuestion,
} from '#shelters/rules/find/rank-shelters.ts';
import { buildShelter } from '../../support/build-shelter.ts';

const question: ShelterQuestion = {
  hazard: 'flashFlood',
  nowMs: Date.parse('2026-11-24T12:30:00+08:00'),
  today: '2026-11-24',
};
function rank(shelters: readonly ShelterFacts[], change: Partial<ShelterQuestion> = {}) {
  const { fitting, unstated, unfit } = rankShelters(shelters, { ...question, ...change });
  const ids = (list: typeof fitting) => list.map(({ shelter }) => shelter.id);
  return { fitting: ids(fitting), unstated: ids(unstated), unfit: ids(unfit) };
}

describe('which list a shelter stands in', () => {
  it.each([
    ['fits', {}, 'fitting'],
    ['fits, status too old', { statusAt: '2026-11-20T12:00:00+08:00' }, 'fitting'],
    ['fits, full', { status: 'full' }, 'fitting'],
    ['fits, on standby', { status: 'standby' }, 'fitting'],
    ['fits, closed', { status: 'closed' }, 'unfit'],
    ['fits, unsafe', { status: 'unsafe' }, 'unfit'],
    ['fits, assessment ended', { safetyValidTo: '2026-11-23' }, 'unfit'],
    ['does not fit', { fitness: { flashFlood: 'no' } }, 'unfit'],
    ['not stated', { fitness: { flashFlood: 'unknown' } }, 'unstated'],
    ['not mentioned', { fitness: {} }, 'unstated'],
    ['fits another hazard only', { fitness: { earthquake: 'yes' } }, 'unstated'],
    ['not stated, closed', { fitness: {}, status: 'closed' }, 'unfit'],
  ] as const)('%s', (_, change, list) => {
    const found = rank([buildShelter(change)]);
    expect(found).toEqual({ fitting: [], unstated: [], unfit: [], [list]: ['S-1'] });
  });

  it('has nothing to say of no shelters', () => {
    expect(rank([])).toEqual({ fitting: [], unstated: [], unfit: [] });
  });
});

describe('the order within a list', () => {
  const far = buildShelter({ id: 'far', lat: 29.4, townId: 'qixi' });
  const near = buildShelter({ id: 'near', lat: 29.11, townId: 'majin' });
  const middle = buildShelter({ id: 'middle', lat: 29.2, townId: 'majin' });

  it('is nearest first when the position is known', () => {
    const position = { lon: 118.4, lat: 29.1 };
    expect(rank([far, near, middle], { position, townId: 'qixi' }).fitting).toEqual([
      'near',
      'middle',
      'far',
    ]);
  });

  it('is the chosen town first otherwise, and by name within', () => {
    expect(rank([middle, far, near], { townId: 'qixi' }).fitting).toEqual([
      'far',
      'middle',
      'near',
    ]);
    expect(rank([far, middle, near], { townId: 'majin' }).fitting).toEqual([
      'middle',
      'near',
      'far',
    ]);
  });

  it('is as it came, by name, when nothing is known', () => {
    expect(rank([middle, far, near]).fitting).toEqual(['middle', 'far', 'near']);
  });

  it('never puts a near place that is not stated among those that fit', () => {
    const position = { lon: 118.4, lat: 29.1 };
    const unstated = buildShelter({ id: 'unstated', fitness: {} });
    expect(rank([unstated, far], { position })).toMatchObject({
      fitting: ['far'],
      unstated: ['unstated'],
    });
  });

  it('tells distance and bearing only with a position', () => {
    const [without] = rankShelters([near], question).fitting;
    expect(without?.distanceMetres).toBeUndefined();
    const [known] = rankShelters([near], {
      ...question,
      position: { lon: 118.4, lat: 29.1 },
    }).fitting;
    expect(Math.round(known?.distanceMetres ?? 0)).toBe(1112);
    expect(known?.bearingDegrees).toBeCloseTo(0, 3);
  });

  it('leaves the list it was given as it was', () => {
    const given = [far, near];
    rank(given, { position: { lon: 118.4, lat: 29.1 } });
    expect(given.map(({ id }) => id)).toEqual(['far', 'near']);
  });
});

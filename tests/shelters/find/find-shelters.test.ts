import { describe, expect, it } from 'vitest';
import { SHELTER_HAZARDS } from '#places/rules/hazards.ts';
import type { Position } from '#places/rules/position.ts';
import { findShelters } from '#shelters/rules/find/find-shelters.ts';
import {
  rankShelters,
  type ShelterFacts,
  type ShelterQuestion,
} from '#shelters/rules/find/rank-shelters.ts';
import { buildShelter } from '../../support/build-shelter.ts';
import { buildShelters, type Lie } from '../../support/build-shelters.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const HERE = { lon: 118.4, lat: 29.1 };
const question: ShelterQuestion = {
  hazard: 'flashFlood',
  position: HERE,
  nowMs: Date.parse('2026-11-24T12:30:00+08:00'),
  today: '2026-11-24',
};

/** What the plain statement says, cut as the answer should be. */
function rankAndCut(shelters: readonly ShelterFacts[], asked: ShelterQuestion, limit: number) {
  const { fitting, unstated, unfit } = rankShelters(shelters, asked);
  return {
    fitting: fitting.slice(0, limit),
    unstated: unstated.slice(0, limit),
    unfit: unfit.slice(0, limit),
    totals: { fitting: fitting.length, unstated: unstated.length, unfit: unfit.length },
  };
}

describe('the answer is that of looking at every shelter', () => {
  const lies: readonly Lie[] = ['spread', 'clustered', 'in line', 'at one point'];
  describe.each(lies)('%s', (lie) => {
    it.each(SHELTER_HAZARDS)('%s', (hazard) => {
      const random = seededRandom(SHELTER_HAZARDS.indexOf(hazard) * 10 + lies.indexOf(lie));
      for (const count of [1, 15, 16, 17, 256, 257, 1500]) {
        const shelters = buildShelters(count, random, lie);
        for (const limit of [1, 3, 10, 5000]) {
          const position = { lon: 117.9 + random() * 0.9, lat: 28.7 + random() };
          const asked = { ...question, hazard, position };
          expect(findShelters(shelters, asked, limit)).toEqual(rankAndCut(shelters, asked, limit));
        }
      }
    });
  });

  it('from the very place of a shelter', () => {
    const shelters = buildShelters(800, seededRandom(1));
    for (const { lon, lat } of shelters.slice(0, 40)) {
      const asked = { ...question, position: { lon, lat } };
      expect(findShelters(shelters, asked, 5)).toEqual(rankAndCut(shelters, asked, 5));
    }
  });

  it('for points with every decimal a number can hold', () => {
    const random = seededRandom(2);
    const shelters = buildShelters(2000, random).map((one) => ({
      ...one,
      lon: 118.4 + random() * 1e-6,
      lat: 29.1 + random() * 1e-6,
    }));
    expect(findShelters(shelters, question, 20)).toEqual(rankAndCut(shelters, question, 20));
  });

  it('in a county of a thousand kilometres, and one on the other half of the earth', () => {
    const random = seededRandom(3);
    const wide = (lon: number, lat: number, width: number, height: number) =>
      buildShelters(2000, random).map((one) => ({
        ...one,
        lon: lon + random() * width,
        lat: lat + random() * height,
      }));
    for (const shelters of [
      wide(80, 25, 12, 15),
      wide(-75, -55, 9, 38),
      wide(-180, -90, 360, 180),
    ]) {
      for (let n = 0; n < 20; n += 1) {
        const { lon, lat } = shelters[n] as Position;
        const asked = { ...question, position: { lon: lon + 0.3, lat: lat * 0.99 } };
        expect(findShelters(shelters, asked, 10)).toEqual(rankAndCut(shelters, asked, 10));
      }
    }
  });

  it.each([
    ['village and town', { villageCode: '330824116200', townId: 'majin' }],
    ['a village whose town nobody gave', { villageCode: '330824109200' }],
    ['a town', { townId: 'qixi' }],
    ['nothing', {}],
  ])('without a position, for %s', (_, place) => {
    const shelters = buildShelters(500, seededRandom(4));
    for (const hazard of SHELTER_HAZARDS) {
      const asked = { ...question, hazard, ...place, position: undefined };
      expect(findShelters(shelters, asked, 7)).toEqual(rankAndCut(shelters, asked, 7));
    }
  });
});

describe('what the index remembers of a day', () => {
  const shelters = [
    buildShelter({ id: 'until today', safetyValidTo: '2026-11-24', statusAt: undefined }),
  ];
  const at = (today: string) => findShelters(shelters, { ...question, today }, 5);

  it('is forgotten at midnight, and known again for the day before', () => {
    expect(at('2026-11-24').totals).toEqual({ fitting: 1, unstated: 0, unfit: 0 });
    expect(at('2026-11-25').totals).toEqual({ fitting: 0, unstated: 0, unfit: 1 });
    expect(at('2026-11-24').fitting).toHaveLength(1);
  });

  it('is not the status, which ages with every question', () => {
    const noon = [buildShelter({ status: 'open', statusAt: '2026-11-24T12:00:00+08:00' })];
    const status = (time: string) => {
      const nowMs = Date.parse(`2026-11-24T${time}+08:00`);
      return findShelters(noon, { ...question, nowMs }, 1).fitting[0]?.status;
    };
    expect(status('14:00:00.000')).toBe('open');
    expect(status('14:00:00.001')).toBe('unknown');
    expect(status('13:59:59.999')).toBe('open');
  });

  it('belongs to its own list of shelters', () => {
    const other = [buildShelter({ id: 'other' })];
    expect(findShelters(other, question, 1).fitting[0]?.shelter.id).toBe('other');
    expect(at('2026-11-24').fitting[0]?.shelter.id).toBe('until today');
  });
});

describe('never a false nearest', () => {
  const shelters = buildShelters(50, seededRandom(5));
  it.each([
    ['no number', { lon: Number.NaN, lat: 29 }],
    ['a broken receiver', { lon: 0, lat: 0 }],
    ['swapped', { lon: 29.1, lat: 118.4 }],
    ['beyond the date line', { lon: 181, lat: 29 }],
    ['endless', { lon: Number.POSITIVE_INFINITY, lat: 29 }],
  ])('a position that is %s is answered as none', (_, position) => {
    const asked = { ...question, townId: 'majin', position };
    const found = findShelters(shelters, asked, 5);
    expect(found).toEqual(rankAndCut(shelters, { ...asked, position: undefined }, 5));
    expect(found.fitting[0]).not.toHaveProperty('distanceMetres');
  });
});

describe('the limit', () => {
  const shelters = buildShelters(60, seededRandom(6));
  it.each([0, -1])('of %d gives the totals alone', (limit) => {
    for (const position of [HERE, undefined]) {
      const found = findShelters(shelters, { ...question, position }, limit);
      expect(found).toMatchObject({ fitting: [], unstated: [], unfit: [] });
      const { fitting, unstated, unfit } = found.totals;
      expect(fitting + unstated + unfit).toBe(60);
    }
  });

  it('finds nothing among no shelters', () => {
    for (const position of [HERE, undefined]) {
      expect(findShelters([], { ...question, position }, 10)).toEqual({
        fitting: [],
        unstated: [],
        unfit: [],
        totals: { fitting: 0, unstated: 0, unfit: 0 },
      });
    }
  });
});

import { expect, it } from 'vitest';
import { countMoves } from '#shelters/rules/households/count-moves.ts';
import { NEEDS } from '#shelters/rules/households/household.ts';
import { orderHouseholds } from '#shelters/rules/households/order-households.ts';
import { buildHousehold } from './build-household.ts';

const idsOf = (all: Parameters<typeof orderHouseholds>[0]) =>
  orderHouseholds(all).map(({ id }) => id);

it('calls those first whose slowest member needs most time, those without needs last', () => {
  const each = NEEDS.map((need) => buildHousehold({ id: need, needs: [need] }));
  const free = buildHousehold({ id: 'free', people: 30 });
  expect(idsOf([free, ...each.toReversed()])).toEqual([...NEEDS, 'free']);
});

it('is decided by the slowest, then more needs, then more people, then the nickname', () => {
  const slow = buildHousehold({ id: 'slow', needs: ['slow'], people: 9 });
  const both = buildHousehold({ id: 'both', needs: ['slow', 'alone'], people: 1 });
  const carried = buildHousehold({ id: 'carried', needs: ['alone', 'bedridden'], people: 1 });
  const few = buildHousehold({ id: 'few', people: 2, nickname: '阿公' });
  const few2 = buildHousehold({ id: 'few-2', people: 2, nickname: '桥头' });
  const more = buildHousehold({ id: 'more', people: 3, nickname: '桥头' });
  expect(idsOf([few2, few, more, slow, both, carried])).toEqual([
    'carried',
    'both',
    'slow',
    'more',
    'few',
    'few-2',
  ]);
});

it('counts households and people at each step of the night', () => {
  const night = [
    buildHousehold({ id: 'a', people: 2 }),
    buildHousehold({ id: 'b', people: 3, move: 'arrived' }),
    buildHousehold({ id: 'c', people: 4, move: 'arrived' }),
  ];
  expect(countMoves(night)).toEqual({
    home: { households: 1, people: 2 },
    told: { households: 0, people: 0 },
    going: { households: 0, people: 0 },
    arrived: { households: 2, people: 7 },
  });
});

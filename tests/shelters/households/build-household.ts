import type { Household } from '#shelters/rules/households/household.ts';

/** A household of two in a village, with nothing special; change what matters. */
export function buildHousehold(change: Partial<Household> = {}): Household {
  return {
    v: 1,
    id: 'h-1',
    nickname: '桥头阿婆',
    villageCode: '330824116200',
    people: 2,
    needs: [],
    meeting: '',
    move: 'home',
    changedAt: 1000,
    ...change,
  };
}

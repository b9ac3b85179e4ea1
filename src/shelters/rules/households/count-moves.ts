import { type Household, MOVES, type Move } from './household.ts';

/** Households and people at each step of moving, e.g. `arrived: { households: 2, people: 5 }`. */
export type MoveCount = Readonly<
  Record<Move, { readonly households: number; readonly people: number }>
>;

/** Counts every household once. No households give zeros. Never fails. */
export function countMoves(all: readonly Household[]): MoveCount {
  const counts = MOVES.map((move) => {
    const there = all.filter((one) => one.move === move);
    const people = there.reduce((sum, one) => sum + one.people, 0);
    return [move, { households: there.length, people }] as const;
  });
  return Object.fromEntries(counts) as MoveCount;
}

import { describe, expect, it } from 'vitest';
import { letterAt, moveStep, orderOptions, togglePick } from '#quizzes/rules/order-options.ts';
import { shuffle } from '#quizzes/rules/shuffle.ts';

const options = ['a', 'b', 'c', 'd'];
const single = { id: 'q', type: 'single', options } as const;

describe('shuffling', () => {
  it('gives the same order for the same seed, for ever', () => {
    // Written down, so that a change of the generator cannot move options on phones in use.
    expect(shuffle(['a', 'b', 'c', 'd', 'e', 'f'], '7:0:gas-leak-first')).toEqual(PINNED);
  });

  it('keeps every item once and leaves the list it was given alone', () => {
    const given = [...options];
    expect([...shuffle(given, 'x')].sort()).toEqual(options);
    expect(given).toEqual(options);
  });

  it('takes lists of none and one', () => {
    expect(shuffle([], 'x')).toEqual([]);
    expect(shuffle(['a'], 'x')).toEqual(['a']);
  });

  it('puts each option in each place equally often (within 6 % over 12,000 seeds)', () => {
    const seen = new Map<string, number>();
    for (let seed = 0; seed < 12_000; seed++) {
      orderOptions(single, seed).forEach((id, at) => {
        seen.set(`${id}${at}`, (seen.get(`${id}${at}`) ?? 0) + 1);
      });
    }
    for (const [, count] of seen) expect(Math.abs(count - 3000)).toBeLessThan(180);
    expect(seen.size).toBe(16);
  });

  it('gives all 24 orders equally often (within 20 % over 24,000 seeds)', () => {
    const seen = new Map<string, number>();
    for (let seed = 0; seed < 24_000; seed++) {
      const order = orderOptions(single, seed).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(24);
    for (const [, count] of seen) expect(Math.abs(count - 1000)).toBeLessThan(200);
  });
});

const PINNED = ['b', 'e', 'c', 'a', 'f', 'd'];

describe('the order of options', () => {
  it('is another one when the question comes back', () => {
    const orders = [0, 1, 2, 3, 4, 5].map((before) => orderOptions(single, 7, before).join(''));
    expect(new Set(orders).size).toBeGreaterThan(2);
  });

  it('keeps true before false', () => {
    const question = { id: 'q', type: 'true-false', options: ['true', 'false'] } as const;
    for (let seed = 0; seed < 20; seed++) {
      expect(orderOptions(question, seed)).toEqual(['true', 'false']);
    }
  });

  it('never lays steps in the right order at the start', () => {
    for (let seed = 0; seed < 500; seed++) {
      for (const steps of [
        ['x', 'y'],
        ['x', 'y', 'z'],
      ]) {
        expect(orderOptions({ id: 'q', type: 'order', options: steps }, seed)).not.toEqual(steps);
      }
    }
  });

  it.each([
    [0, 'A'],
    [3, 'D'],
    [25, 'Z'],
    [26, '27'],
  ] as const)('calls place %i %s', (at, letter) => {
    expect(letterAt(at)).toBe(letter);
  });

  it.each([
    ['y', -1, ['y', 'x', 'z']],
    ['y', 1, ['x', 'z', 'y']],
    ['x', -1, ['x', 'y', 'z']],
    ['z', 1, ['x', 'y', 'z']],
    ['unknown', 1, ['x', 'y', 'z']],
  ] as const)('moves step %s by %i', (id, by, expected) => {
    expect(moveStep(['x', 'y', 'z'], id, by)).toEqual(expected);
  });

  it('picks and unpicks', () => {
    expect(togglePick(['a'], 'c')).toEqual(['a', 'c']);
    expect(togglePick(['a', 'c'], 'a')).toEqual(['c']);
  });
});

import { describe, expect, it } from 'vitest';
import { answerItem, goTo, nameCheck } from '#checks/rules/check.ts';
import { placeAfter, placeBefore, placeNow, placeOf } from '#checks/rules/plan-walk.ts';
import { buildCheck, LIST } from './build-check.ts';

describe('the walk', () => {
  it.each([
    ['hose', { group: 'kitchen', n: 1, total: 4, inGroup: 1, groupTotal: 2 }],
    ['keys', { group: 'doors', n: 4, total: 4, inGroup: 2, groupTotal: 2 }],
    ['gone', undefined],
  ])('finds %s in the list', (item, place) => {
    expect(placeOf(LIST, item)).toEqual(place);
  });

  it.each([
    ['at the start', [], undefined, 'hose'],
    ['one after the other', ['hose'], 'hose', 'flame'],
    ['into the next room', ['hose', 'flame'], 'flame', 'stairs'],
    ['back to where it was after an answer is changed', ['hose', 'flame'], 'hose', 'stairs'],
    ['round to what was skipped', ['flame', 'stairs', 'keys'], 'keys', 'hose'],
    ['on from an item that is gone', ['hose'], 'gone', 'flame'],
  ])('goes on %s', (_name, answered, item, next) => {
    const said = Object.fromEntries(answered.map((id) => [id, 'done' as const]));
    expect(placeAfter(LIST, buildCheck(said).answers, item)).toEqual({ at: 'item', item: next });
  });

  it('ends in the summary when every item has an answer', () => {
    const all = buildCheck({ hose: 'done', flame: 'absent', stairs: 'unsure', keys: 'done' });
    expect(placeAfter(LIST, all.answers, 'flame')).toEqual({ at: 'summary' });
    expect(placeAfter([], {}, undefined)).toEqual({ at: 'summary' });
  });

  it('is not fooled by an item called like a part of every object', () => {
    expect(placeAfter([{ id: 'g', items: ['constructor'] }], {}, undefined)).toEqual({
      at: 'item',
      item: 'constructor',
    });
  });

  it('goes back one item, from the first to the start', () => {
    expect(placeBefore(LIST, 'stairs')).toEqual({ at: 'item', item: 'flame' });
    expect(placeBefore(LIST, 'hose')).toEqual({ at: 'start' });
  });

  it('shows the next open item when a new edition dropped the one it stood at', () => {
    const check = goTo(buildCheck({ hose: 'done' }), { at: 'item', item: 'gone' });
    expect(placeNow(LIST, check)).toEqual({ at: 'item', item: 'flame' });
    expect(placeNow(LIST, goTo(check, { at: 'summary' }))).toEqual({ at: 'summary' });
  });
});

describe('a check', () => {
  it('keeps the last answer to an item and counts its revisions', () => {
    const next = { at: 'item', item: 'flame' } as const;
    const once = answerItem(buildCheck(), 'hose', { is: 'unsure', at: 1 }, next);
    const twice = answerItem(once, 'hose', { is: 'done', at: 2 }, next);
    expect(twice).toMatchObject({
      revision: 2,
      place: next,
      answers: { hose: { is: 'done', at: 2 } },
    });
  });

  it.each([
    ['  阿婆家 ', '阿婆家'],
    ['a\n b', 'a b'],
    ['', ''],
    ['𠮷'.repeat(21), '𠮷'.repeat(20)],
    ['x'.repeat(20), 'x'.repeat(20)],
  ])('names the household %j → %j', (given, name) => {
    expect(nameCheck(buildCheck(), given).name).toBe(name);
  });
});

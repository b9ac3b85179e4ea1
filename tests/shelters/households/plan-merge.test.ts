import { expect, it } from 'vitest';
import { planMerge } from '#shelters/rules/households/plan-merge.ts';
import { buildHousehold } from './build-household.ts';

const own = buildHousehold({ id: 'a', people: 2, changedAt: 1000 });

it('adds what the phone does not have and leaves what only it has', () => {
  const other = buildHousehold({ id: 'b' });
  expect(planMerge([own], [other])).toEqual({ added: [other], changed: [], same: 0, older: 0 });
});

it.each([
  ['changed later', 1001, 'changed'],
  ['changed at the same moment', 1000, 'changed'],
  ['changed earlier', 999, 'older'],
] as const)('a household %s in the file', (_name, changedAt, where) => {
  const after = { ...own, people: 3, changedAt };
  const plan = planMerge([own], [after]);
  expect(plan.changed).toEqual(where === 'changed' ? [{ before: own, after }] : []);
  expect(plan.older).toBe(where === 'older' ? 1 : 0);
});

it('says that nothing changes when the file says the same, whatever its time and its order of keys', () => {
  const door = { position: { lon: 118.4, lat: 29.1 } };
  const again = { ...door, ...own, changedAt: 5000 };
  expect(planMerge([{ ...own, ...door }], [again])).toEqual({
    added: [],
    changed: [],
    same: 1,
    older: 0,
  });
});

it('sees a door that was moved by a metre', () => {
  const before = { ...own, position: { lon: 118.4, lat: 29.1 } };
  const after = { ...own, position: { lon: 118.4, lat: 29.10001 } };
  expect(planMerge([before], [after]).changed).toHaveLength(1);
});

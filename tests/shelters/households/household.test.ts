import { describe, expect, it } from 'vitest';
import { findHouseholdProblem, pickHousehold } from '#shelters/rules/households/household.ts';
import { readHousehold } from '#shelters/rules/households/read-household.ts';
import { buildHousehold } from './build-household.ts';

const BOX = { west: 118, east: 118.7, south: 28.8, north: 29.6 };

describe('a household', () => {
  it.each([
    ['as it is', {}, undefined],
    ['with a nickname of 16 characters', { nickname: '𠮷'.repeat(16) }, undefined],
    ['with a nickname of 17', { nickname: '𠮷'.repeat(17) }, 'nickname'],
    ['with a nickname of spaces', { nickname: '  ' }, 'nickname'],
    ['with a line break in its nickname', { nickname: 'a\nb' }, 'nickname'],
    ['of one', { people: 1 }, undefined],
    ['of thirty', { people: 30 }, undefined],
    ['of nobody', { people: 0 }, 'people'],
    ['of thirty-one', { people: 31 }, 'people'],
    ['of two and a half', { people: 2.5 }, 'people'],
    ['with no village', { villageCode: '' }, undefined],
    ['with a village of eleven figures', { villageCode: '33082411620' }, 'villageCode'],
    ['with a meeting point of 40 characters', { meeting: '口'.repeat(40) }, undefined],
    ['with one of 41', { meeting: '口'.repeat(41) }, 'meeting'],
    ['with a door on the edge of the county', { position: { lon: 118.7, lat: 28.8 } }, undefined],
    ['with a door beyond it', { position: { lon: 118.71, lat: 29 } }, 'position'],
    ['with half a door', { position: { lon: 118.5 } }, 'position'],
    ['with a need nobody knows', { needs: ['hungry'] }, 'needs'],
    ['with a tick nobody knows', { move: 'gone' }, 'move'],
    ['without an id', { id: '' }, 'id'],
    ['changed before time began', { changedAt: -1 }, 'changedAt'],
  ])('%s', (_name, change, problem) => {
    expect(findHouseholdProblem({ ...buildHousehold(), ...change }, BOX)).toBe(problem);
  });

  it('keeps its own keys only, needs once and in the order of the list', () => {
    const given = { ...buildHousehold(), needs: ['slow', 'bedridden', 'slow'], realName: 'x' };
    expect(pickHousehold(given)).toEqual(buildHousehold({ needs: ['bedridden', 'slow'] }));
  });
});

describe('a stored household', () => {
  it('comes back as it was written', () => {
    const one = buildHousehold({ position: { lon: 118.4, lat: 29.1 } });
    expect(readHousehold(JSON.parse(JSON.stringify(one)))).toEqual({ kind: 'ok', value: one });
  });

  it.each([
    ['nothing', undefined, 'spoiled'],
    ['a list', [buildHousehold()], 'spoiled'],
    ['a missing version', { ...buildHousehold(), v: undefined }, 'spoiled'],
    ['a wrong field', { ...buildHousehold(), people: 'two' }, 'spoiled'],
    ['one of a later release', { v: 2, family: [] }, 'newer'],
  ])('%s is %s', (_name, value, kind) => {
    expect(readHousehold(value).kind).toBe(kind);
  });
});

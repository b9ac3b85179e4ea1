import { describe, expect, it } from 'vitest';
import {
  readHouseholdFile,
  writeHouseholdFile,
} from '#shelters/rules/households/household-file.ts';
import { buildHousehold } from './build-household.ts';

const BOX = { west: 118, east: 118.7, south: 28.8, north: 29.6 };
const AT = '2026-11-26T08:00:00.000Z';
const households = [
  buildHousehold({ id: 'a', position: { lon: 118.4, lat: 29.1 } }),
  buildHousehold({ id: 'b', meeting: '村口"大樟树"' }),
];
const text = writeHouseholdFile(households, AT);
const change = (edit: (file: { households: object[]; v: number; app: string }) => void) => {
  const file = JSON.parse(text);
  edit(file);
  return readHouseholdFile(JSON.stringify(file), BOX);
};
const many = (count: number) =>
  writeHouseholdFile(
    Array.from({ length: count }, (_, at) => buildHousehold({ id: `h${at}` })),
    AT,
  );

describe('a file of households', () => {
  it('carries them as they are, also with the mark some editors put in front', () => {
    const file = { app: 'shouan', kind: 'households', v: 1, madeAt: AT, households };
    expect(readHouseholdFile(text, BOX)).toEqual({ ok: true, file });
    expect(readHouseholdFile(`\uFEFF${text}`, BOX)).toEqual({ ok: true, file });
  });

  it('may hold none', () => {
    expect(readHouseholdFile(writeHouseholdFile([], AT), BOX)).toMatchObject({ ok: true });
  });

  it('is refused when it is cut, or is something else', () => {
    const problemOf = (given: string) => readHouseholdFile(given, BOX);
    expect(problemOf(text.slice(0, -9))).toEqual({
      ok: false,
      problem: { code: 'households.not-json' },
    });
    for (const other of ['[]', '{"app":"shouan","v":1}', 'null']) {
      expect(problemOf(other)).toEqual({ ok: false, problem: { code: 'households.not-ours' } });
    }
  });

  it('is refused when a later release wrote it, or one of its households', () => {
    const newer = { ok: false, problem: { code: 'households.newer' } };
    expect(change((file) => Object.assign(file, { v: 2 }))).toEqual(newer);
    expect(change((file) => Object.assign(file.households[1] ?? {}, { v: 2 }))).toEqual(newer);
  });

  it.each([
    ['people', { people: 0 }],
    ['position', { position: { lon: 120, lat: 30 } }],
    ['nickname', { nickname: '' }],
  ])('names the household and the field that is wrong: %s', (field, wrong) => {
    expect(change((file) => Object.assign(file.households[1] ?? {}, wrong))).toEqual({
      ok: false,
      problem: { code: 'households.row', row: 2, field },
    });
  });

  it('is refused when one stands there twice', () => {
    expect(change((file) => file.households.push(file.households[0] ?? {}))).toEqual({
      ok: false,
      problem: { code: 'households.twice', row: 3 },
    });
  });

  it('holds 2000 at most', () => {
    expect(readHouseholdFile(many(2000), BOX)).toMatchObject({ ok: true });
    expect(readHouseholdFile(many(2001), BOX)).toEqual({
      ok: false,
      problem: { code: 'households.too-many', count: 2001 },
    });
  });
});

import { distanceMetres } from '#places/rules/distance.ts';
import { type ImportProblem, problemAt } from '../import-problem.ts';
import type { MendedRow } from '../mend-row.ts';
import { findSlip } from './datum-slip.ts';
import { nameKey } from './name-key.ts';

/** Two rows nearer than this are at one point: a phone knows no better. */
export const SAME_POINT_METRES = 10;
/** Two rows of one name nearer than this are one place. */
export const SAME_PLACE_METRES = 300;
/** A name that stands in very many rows is compared with this many rows before it. */
const LOOK_BACK = 50;
/** 0.0001° is 11 m of latitude, 9.7 m of longitude here: neighbours lie at most one cell away. */
const CELL = 10_000;

/**
 * Finds pairs of rows, one at a time as rows come: `see` compares a row with all before it.
 * Told are, of each row: another at the same point (10 m included); one that has the same name,
 * however it is spelt, within 300 m; one of exactly the same name anywhere; and one of the same
 * name that lies just so far off as a datum left unconverted moves it. All are warnings, with
 * the other row's number, name and distance in whole metres; nobody is left out for them.
 */
export class PairFinder {
  readonly #cells = new Map<number, MendedRow[]>();
  readonly #names = new Map<string, MendedRow[]>();

  see(row: MendedRow): readonly ImportProblem[] {
    const problems = [...this.#samePoint(row), ...this.#sameName(row)];
    const cell = cellOf(row, 0, 0);
    this.#cells.set(cell, [...(this.#cells.get(cell) ?? []).slice(-LOOK_BACK), row]);
    const key = nameKey(row.name);
    const named = this.#names.get(key);
    if (named) named.push(row);
    else this.#names.set(key, [row]);
    return problems;
  }

  #samePoint(row: MendedRow): readonly ImportProblem[] {
    for (const dx of [0, -1, 1]) {
      for (const dy of [0, -1, 1]) {
        for (const other of this.#cells.get(cellOf(row, dx, dy)) ?? []) {
          const metres = distanceMetres(row.position, other.position);
          if (metres <= SAME_POINT_METRES) return [pair('shelters.same-point', row, other, metres)];
        }
      }
    }
    return [];
  }

  #sameName(row: MendedRow): readonly ImportProblem[] {
    const others = (this.#names.get(nameKey(row.name)) ?? []).slice(-LOOK_BACK);
    let twice: ImportProblem | undefined;
    for (const other of others) {
      const metres = distanceMetres(row.position, other.position);
      if (metres <= SAME_POINT_METRES) return [];
      if (metres <= SAME_PLACE_METRES) return [pair('shelters.same-place', row, other, metres)];
      const slip = slipBetween(row, other, metres);
      if (slip) return [slip];
      if (row.name === other.name) twice ??= pair('shelters.name-twice', row, other, metres);
    }
    return twice ? [twice] : [];
  }
}

function slipBetween(row: MendedRow, other: MendedRow, metres: number): ImportProblem | undefined {
  const own = findSlip(row, other.position);
  if (own) return pair('shelters.datum-suspect', row, other, metres, own);
  const others = findSlip(other, row.position);
  return others && pair('shelters.datum-suspect', other, row, metres, others);
}

function pair(
  code: ImportProblem['code'],
  row: MendedRow,
  other: MendedRow,
  metres: number,
  datum?: string,
): ImportProblem {
  const field = datum ? '坐标系' : code === 'shelters.same-point' ? '经度' : '名称';
  const details = { other: other.row, otherName: other.name, metres: Math.round(metres) };
  return problemAt(
    row.row,
    code,
    field,
    row.name,
    datum ? { ...details, datum, given: row.datum } : details,
  );
}

function cellOf({ position }: MendedRow, dx: number, dy: number): number {
  return (Math.floor(position.lon * CELL) + dx) * 4_000_000 + Math.floor(position.lat * CELL) + dy;
}

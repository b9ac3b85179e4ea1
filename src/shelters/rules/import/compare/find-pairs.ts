import { distanceMetres } from '#places/rules/distance.ts';
import { type ImportProblem, problemAt } from '../import-problem.ts';
import type { ComparedRow } from '../mend-row.ts';
import { findSlip } from './datum-slip.ts';
import { nameKey } from './name-key.ts';

/** Two rows nearer than this are at one point: a phone knows no better. */
export const SAME_POINT_METRES = 10;
/** Two rows of one name nearer than this are one place. */
export const SAME_PLACE_METRES = 300;
/** A name that stands in very many rows is compared with this many rows before it. */
const LOOK_BACK = 50;
/** Cells of 0.0004°, four times what is looked for: a row's neighbours lie in the four cells at its nearest corner. */
const CELL = 2500;

/**
 * Finds pairs of rows, one at a time as rows come: `see` compares a row with all before it.
 * Told are, of each row: another at the same point (10 m included); one that has the same name,
 * however it is spelt, within 300 m; one of exactly the same name anywhere; and one of the same
 * name that lies just so far off as a datum left unconverted moves it. All are warnings, with
 * the other row's number, name and distance in whole metres; nobody is left out for them.
 */
export class PairFinder {
  readonly #cells = new Map<number, ComparedRow[]>();
  readonly #names = new Map<string, ComparedRow[]>();

  see(row: ComparedRow): readonly ImportProblem[] {
    const problems = [...this.#samePoint(row), ...this.#sameName(row)];
    const cell = cellsAround(row)[0] ?? 0;
    const near = this.#cells.get(cell);
    if (!near) this.#cells.set(cell, [row]);
    else if (near.push(row) > LOOK_BACK) near.shift();
    const key = nameKey(row.name);
    const named = this.#names.get(key);
    if (named) named.push(row);
    else this.#names.set(key, [row]);
    return problems;
  }

  #samePoint(row: ComparedRow): readonly ImportProblem[] {
    for (const cell of cellsAround(row)) {
      for (const other of this.#cells.get(cell) ?? []) {
        const metres = distanceMetres(row.position, other.position);
        if (metres <= SAME_POINT_METRES) return [pair('shelters.same-point', row, other, metres)];
      }
    }
    return [];
  }

  #sameName(row: ComparedRow): readonly ImportProblem[] {
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

function slipBetween(
  row: ComparedRow,
  other: ComparedRow,
  metres: number,
): ImportProblem | undefined {
  const own = findSlip(row, other.position);
  if (own) return pair('shelters.datum-suspect', row, other, metres, own);
  const others = findSlip(other, row.position);
  return others && pair('shelters.datum-suspect', other, row, metres, others);
}

function pair(
  code: ImportProblem['code'],
  row: ComparedRow,
  other: ComparedRow,
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

/** The cell of a row first, then the three it lies nearest to. */
function cellsAround({ position }: ComparedRow): readonly number[] {
  const [x, y] = [position.lon * CELL, position.lat * CELL];
  const [dx, dy] = [x % 1 < 0.5 ? -1 : 1, y % 1 < 0.5 ? -1 : 1];
  const at = Math.floor(x) * 1000 + (Math.floor(y) % 1000);
  const up = Math.floor(x) * 1000 + ((Math.floor(y) + dy) % 1000);
  return [at, at + dx * 1000, up, up + dx * 1000];
}

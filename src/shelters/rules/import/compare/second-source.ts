import { distanceMetres } from '#places/rules/distance.ts';
import { groupRows } from '../group-rows.ts';
import { type ImportProblem, problemAt } from '../import-problem.ts';
import type { ComparedRow } from '../mend-row.ts';
import { findSlip, SLIP_METRES } from './datum-slip.ts';
import { mayBeOnePlace, nameKey } from './name-key.ts';

/** Of rows that share a name this many are compared. */
const MOST_OF_A_NAME = 50;

/**
 * A list to hold a new one against: the official list of before, or a file of another office.
 * `see` gives what is odd about a row; `missing` the rows of this list that no row came for.
 */
export class SecondSource {
  readonly #rows: readonly ComparedRow[];
  readonly #byId: ReadonlyMap<string, ComparedRow>;
  readonly #byName: ReadonlyMap<string, readonly ComparedRow[]>;
  readonly #met = new Set<ComparedRow>();

  constructor(rows: readonly ComparedRow[]) {
    this.#rows = rows;
    this.#byId = new Map(rows.filter(({ id }) => id !== '').map((row) => [row.id, row]));
    this.#byName = groupRows(rows, ({ name }) => nameKey(name));
  }

  /**
   * Compares a row with the place of the same number here, else with the nearest of the same name
   * in the same town and village. A distance of 400–1,400 m (both included) that a datum explains
   * says whose figures were left unconverted; any other of 400 m or more is told as it is.
   */
  see(row: ComparedRow): readonly ImportProblem[] {
    const other = this.#find(row);
    if (!other) return [];
    this.#met.add(other);
    const metres = distanceMetres(row.position, other.position);
    if (metres < SLIP_METRES.least) return [];
    const own = findSlip(row, other.position);
    const others = own ? undefined : findSlip(other, row.position);
    const details = { otherName: other.name, metres: Math.round(metres) };
    const note = (code: ImportProblem['code'], field: string, datum?: string) => [
      problemAt(
        row.row,
        code,
        field,
        row.name,
        datum ? { ...details, datum, given: row.datum } : details,
      ),
    ];
    if (own) return note('shelters.datum-suspect', '坐标系', own);
    if (others) return note('shelters.datum-suspect-other', '坐标系', others);
    return note('shelters.position-differs', '经度');
  }

  /** The rows that no row of the new list stands for, in their order. */
  missing(): readonly ComparedRow[] {
    return this.#rows.filter((row) => !this.#met.has(row));
  }

  #find(row: ComparedRow): ComparedRow | undefined {
    const known = row.id === '' ? undefined : this.#byId.get(row.id);
    if (known) return known;
    const named = (this.#byName.get(nameKey(row.name)) ?? []).slice(0, MOST_OF_A_NAME);
    const near = named
      .filter((other) => mayBeOnePlace(row, other))
      .map((other) => ({ other, metres: distanceMetres(row.position, other.position) }))
      .sort((a, b) => a.metres - b.metres);
    return near[0]?.other;
  }
}

import { DATUMS, type Datum, toWgs84 } from '#places/rules/datum.ts';
import { distanceMetres } from '#places/rules/distance.ts';
import type { Position } from '#places/rules/position.ts';
import type { ComparedRow } from '../mend-row.ts';

/** What an unconverted datum can move a point by in China, in metres; both ends count. */
export const SLIP_METRES = { least: 400, most: 1400 } as const;
/** How near the second source the other reading must come: an entrance for a roof, not another place. */
export const SLIP_TOLERANCE_METRES = 100;

/** What is needed of a row to tell in which datum its figures are. */
export type GivenRow = Pick<ComparedRow, 'given' | 'datum' | 'position'>;

/**
 * Which datum a row's figures are in truth, seen from a second source of the same place: read as
 * what they are said to be they lie 400–1,400 m away, read as this datum within 100 m. `undefined`
 * when no datum explains the distance. `cgcs2000` is never named: it is `wgs84` to decimetres.
 */
export function findSlip(row: GivenRow, second: Position): Datum | undefined {
  const off = distanceMetres(row.position, second);
  if (off < SLIP_METRES.least || off > SLIP_METRES.most) return undefined;
  return DATUMS.filter((datum) => datum !== 'cgcs2000' && datum !== row.datum).find((datum) => {
    return distanceMetres(toWgs84(row.given, datum), second) <= SLIP_TOLERANCE_METRES;
  });
}

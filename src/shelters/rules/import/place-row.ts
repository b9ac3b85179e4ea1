import { type Datum, type GivenPosition, toWgs84 } from '#places/rules/datum.ts';
import { type Box, isInBox, type Position } from '#places/rules/position.ts';
import { readDatum } from './cells/datum-words.ts';
import { readDegrees, splitPair } from './cells/degrees.ts';
import { cleanText } from './cells/plain-text.ts';
import type { RefusalCode, WarningCode } from './import-problem.ts';

/** The three cells that say where a place is. */
export type PositionCells = {
  readonly 经度: string;
  readonly 纬度: string;
  readonly 坐标系: string;
};

/** A column of PositionCells. */
export type PositionField = keyof PositionCells;

/** Where a row is: WGS-84 to six decimals, what was given (swapped back), and what to tell. */
export type PlacedRow = {
  readonly position: Position;
  readonly given: GivenPosition;
  readonly datum: Datum;
  readonly warnings: readonly (readonly [WarningCode, PositionField])[];
};

/** Why a row has no place on the map. */
export type UnplacedRow = { readonly refused: readonly [RefusalCode, PositionField] };

/**
 * Finds where a row is. A pair in one cell is split when the other cell is empty or the same;
 * longitude and latitude that only fit the county the other way round are swapped back. The edge
 * of the box belongs to the county. (0, 0), points outside, missing or unknown datums are refused.
 */
export function placeRow(cells: PositionCells, box: Box): PlacedRow | UnplacedRow {
  const warnings: (readonly [WarningCode, PositionField])[] = [];
  const [lonText, latText, wasPair] = partsOf(cells);
  if (wasPair) warnings.push(['shelters.position-split', '经度']);
  const lon = readDegrees(lonText);
  const lat = readDegrees(latText);
  if (!lon) return refusal(lonText, '经度');
  if (!lat) return refusal(latText, '纬度');
  if (lon.value === 0 && lat.value === 0) return { refused: ['shelters.position-zero', '经度'] };
  const datum = readDatum(cells.坐标系);
  if (!datum) {
    const empty = cells.坐标系.trim() === '';
    return { refused: [empty ? 'shelters.datum-missing' : 'shelters.datum-unknown', '坐标系'] };
  }
  if (lon.coarse) warnings.push(['shelters.position-coarse', '经度']);
  else if (lat.coarse) warnings.push(['shelters.position-coarse', '纬度']);

  const asGiven = { lon: lon.value, lat: lat.value };
  const swapped = { lon: lat.value, lat: lon.value };
  for (const given of [asGiven, swapped]) {
    const position = rounded(toWgs84(given, datum));
    if (!isInBox(position, box)) continue;
    if (given === swapped) warnings.push(['shelters.position-swapped', '经度']);
    return { position, given, datum, warnings };
  }
  const east = toWgs84(asGiven, datum).lon;
  const field = east < box.west || east > box.east ? '经度' : '纬度';
  return { refused: ['shelters.position-outside', field] };
}

/** Degrees to the sixth decimal, a tenth of a metre. Never fails. */
export function rounded({ lon, lat }: GivenPosition): Position {
  return { lon: Number(lon.toFixed(6)), lat: Number(lat.toFixed(6)) };
}

function partsOf({ 经度: lon, 纬度: lat }: PositionCells): readonly [string, string, boolean] {
  const pair = splitPair(lon) ?? (lon.trim() === '' ? splitPair(lat) : undefined);
  const alone = lat.trim() === '' || lon.trim() === '' || cleanText(lon) === cleanText(lat);
  return pair && alone ? [...pair, true] : [lon, lat, false];
}

function refusal(text: string, field: PositionField): UnplacedRow {
  const code = text.trim() === '' ? 'shelters.position-missing' : 'shelters.position-invalid';
  return { refused: [code, field] };
}

import { type Datum, toWgs84 } from '#places/rules/datum.ts';
import { type Box, isInBox, type Position } from '#places/rules/position.ts';

/** A point that can be used, WGS-84, or the code of why there is none. */
export type ReadPoint =
  | { readonly ok: true; readonly position: Position }
  | {
      readonly ok: false;
      readonly code: 'point-unreadable' | 'point-zero' | 'point-outside';
    };

/**
 * Reads coordinates as people copy them, in a datum they name: decimal degrees in either order
 * (`29.137, 118.41`), degrees with minutes and seconds (`29°8′13″N 118°24′36″E`, `东经118度24分`),
 * full-width figures, decimal commas (`29,137 118,41`), `geo:` addresses and links that hold a pair.
 *
 * The two may stand in either order: that one is taken which lies in the county's box (its edges
 * belong to it), after the datum was converted. `point-unreadable`: no two numbers. `point-zero`:
 * both are 0. `point-outside`: no neighbouring pair lies in the box. Never fails.
 */
export function readPoint(text: string, datum: Datum, box: Box): ReadPoint {
  const numbers = readDegrees(text);
  if (numbers.length < 2) return { ok: false, code: 'point-unreadable' };
  if (numbers.every((one) => one === 0)) return { ok: false, code: 'point-zero' };
  for (let at = 0; at + 1 < numbers.length; at++) {
    const [first = 0, second = 0] = numbers.slice(at, at + 2);
    for (const [lon, lat] of [
      [second, first],
      [first, second],
    ] as const) {
      if (Math.abs(lat) > 90 || Math.abs(lon) > 180) continue;
      const position = toWgs84({ lon, lat }, datum);
      if (isInBox(position, box)) return { ok: true, position };
    }
  }
  return { ok: false, code: 'point-outside' };
}

const COMMA_DECIMALS = /^\D*(\d{1,3}),(\d{3,})[\s;/]+(\d{1,3}),(\d{3,})\D*$/;
/** Degrees, minutes, seconds. What stands before another degree sign is not seconds. */
const DEGREES =
  /(-?\d+(?:\.\d+)?)(?:\s*[°度]\s*(?:(\d+(?:\.\d+)?)\s*['′‘’分]\s*(?:(\d+(?:\.\d+)?)(?![\d.]*\s*[°度]))?)?)?/g;

function readDegrees(text: string): readonly number[] {
  const plain = decoded(text)
    .replaceAll('º', '°')
    .normalize('NFKC')
    .replace(COMMA_DECIMALS, '$1.$2 $3.$4');
  return [...plain.matchAll(DEGREES)].map(([, degrees = '', minutes = '0', seconds = '0']) => {
    const parts = Number(minutes) / 60 + Number(seconds) / 3600;
    return degrees.startsWith('-') ? Number(degrees) - parts : Number(degrees) + parts;
  });
}

/** A link writes its comma as %2C; a text that is no link may hold a bare percent sign. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

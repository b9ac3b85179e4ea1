import {
  type Box,
  type Fix,
  findPositionProblem,
  type PositionProblem,
} from '#places/rules/position.ts';

/** A position that can be used, or why there is none. */
export type PositionAnswer =
  | { readonly ok: true; readonly fix: Fix }
  | { readonly ok: false; readonly code: PositionProblem | 'denied' | 'timeout' };

/** How long the phone may look for its position, and how old a known one may be. */
const PATIENCE_MS = 20_000;
const MAX_AGE_MS = 60_000;

/**
 * Asks the phone where it is, once. The position never leaves this function but in its answer.
 * `denied`: refused, or the page may not ask (no https, no receiver). Never rejects.
 */
export function readPosition(
  box: Box,
  receiver: Geolocation | undefined = navigator.geolocation,
): Promise<PositionAnswer> {
  return new Promise((resolve) => {
    if (!receiver) {
      resolve({ ok: false, code: 'denied' });
      return;
    }
    receiver.getCurrentPosition(
      ({ coords }) => {
        const { longitude, latitude, accuracy } = coords;
        const fix = { lon: longitude, lat: latitude, accuracyMetres: accuracy };
        const code = findPositionProblem(fix, box);
        resolve(code ? { ok: false, code } : { ok: true, fix });
      },
      (error) => resolve({ ok: false, code: error.code === 1 ? 'denied' : 'timeout' }),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: MAX_AGE_MS },
    );
  });
}

import { type Box, findPositionProblem } from '#places/rules/position.ts';
import type { PositionAnswer } from './read-position.ts';

/** A position older than this is not "now" for somebody who walks. */
const MAX_AGE_MS = 5_000;
const PATIENCE_MS = 30_000;

/**
 * Tells the phone's position, or why there is none, each time it changes, until the function it
 * gives is called. The codes are those of `readPosition`. Never throws.
 */
export function watchPosition(
  box: Box,
  tell: (answer: PositionAnswer) => void,
  receiver: Geolocation | undefined = navigator.geolocation,
): () => void {
  if (!receiver) {
    tell({ ok: false, code: 'denied' });
    return () => undefined;
  }
  const id = receiver.watchPosition(
    ({ coords: { longitude, latitude, accuracy } }) => {
      const fix = { lon: longitude, lat: latitude, accuracyMetres: accuracy };
      const code = findPositionProblem(fix, box);
      tell(code ? { ok: false, code } : { ok: true, fix });
    },
    (error) => tell({ ok: false, code: error.code === 1 ? 'denied' : 'timeout' }),
    { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: MAX_AGE_MS },
  );
  return () => receiver.clearWatch(id);
}

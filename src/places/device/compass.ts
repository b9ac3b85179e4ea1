import { headingOf } from '#places/rules/compass-heading.ts';

/** What the compass says: degrees clockwise from magnetic north, or why it says nothing. */
export type CompassAnswer =
  | { readonly ok: true; readonly headingDegrees: number; readonly sure: boolean }
  | { readonly ok: false; readonly code: 'compass-denied' | 'compass-missing' };

/** iOS asks the person first, and gives the heading as it is; neither is in the standard. */
type AskingEvent = typeof DeviceOrientationEvent & {
  readonly requestPermission?: () => Promise<'granted' | 'denied'>;
};
type TurnEvent = DeviceOrientationEvent & {
  readonly webkitCompassHeading?: number;
  readonly webkitCompassAccuracy?: number;
};

/** Without a reading for so long the phone has no compass, or does not let the page read it. */
const PATIENCE_MS = 3000;
/** An iPhone that doubts its heading by more than this has to be waved about first. */
const SURE_DEGREES = 25;

/**
 * Asks for the compass and tells every reading until the function it gives is called. Must be called
 * from a tap: iOS asks the person, and only then. `compass-missing`: no reading within 3 s;
 * `compass-denied`: none, and the person or the browser refused. A reading that comes later is still
 * told. A heading from an unknown north (the plain
 * event of Android) is not a reading. Never rejects.
 */
export async function startCompass(tell: (answer: CompassAnswer) => void): Promise<() => void> {
  const kind = globalThis.DeviceOrientationEvent as AskingEvent | undefined;
  if (!kind) {
    tell({ ok: false, code: 'compass-missing' });
    return () => undefined;
  }
  const asked = await kind.requestPermission?.().catch(() => 'denied');
  const missing = setTimeout(() => {
    tell({ ok: false, code: asked === 'denied' ? 'compass-denied' : 'compass-missing' });
  }, PATIENCE_MS);
  const hear = (event: Event) => {
    const answer = readTurn(event as TurnEvent);
    if (!answer) return;
    clearTimeout(missing);
    tell(answer);
  };
  addEventListener('deviceorientationabsolute', hear);
  addEventListener('deviceorientation', hear);
  return () => {
    clearTimeout(missing);
    removeEventListener('deviceorientationabsolute', hear);
    removeEventListener('deviceorientation', hear);
  };
}

function readTurn(event: TurnEvent): CompassAnswer | undefined {
  const { webkitCompassHeading: heading, webkitCompassAccuracy: doubt } = event;
  const turned = screen.orientation?.angle ?? 0;
  if (typeof heading === 'number' && Number.isFinite(heading)) {
    const sure = doubt === undefined || (doubt >= 0 && doubt <= SURE_DEGREES);
    return { ok: true, headingDegrees: (heading + turned) % 360, sure };
  }
  const { alpha, beta, gamma, absolute, type } = event;
  if (alpha === null || (!absolute && type !== 'deviceorientationabsolute')) return undefined;
  const turn = { alpha, beta: beta ?? 0, gamma: gamma ?? 0 };
  return { ok: true, headingDegrees: headingOf(turn, turned), sure: true };
}

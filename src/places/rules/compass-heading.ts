import { radians } from './radians.ts';

/** How a phone is turned, as its sensors say it: degrees, axes of the W3C device orientation. */
export type Turn = { readonly alpha: number; readonly beta: number; readonly gamma: number };

/**
 * Where the top edge of a phone points, degrees clockwise from the sensor's north, 0 ≤ h < 360.
 *
 * The phone's own y axis is laid flat on the ground, so a tilted phone still points where it points
 * lying down. Held upright (the axis within about 10° of the vertical) its back counts instead,
 * because the top edge then points at the sky. `screenDegrees` is how far the picture is turned on
 * the phone: 0, 90, 180, 270. The sensor's north is magnetic north: nothing is corrected here.
 * Source: W3C Device Orientation, worked example on compass headings. Never fails.
 */
export function headingOf({ alpha, beta, gamma }: Turn, screenDegrees = 0): number {
  const [a, b, g] = [radians(alpha), radians(beta), radians(gamma)];
  const screen = radians(screenDegrees);
  const right = {
    east: Math.cos(a) * Math.cos(g) - Math.sin(a) * Math.sin(b) * Math.sin(g),
    north: Math.sin(a) * Math.cos(g) + Math.cos(a) * Math.sin(b) * Math.sin(g),
  };
  const top = { east: -Math.sin(a) * Math.cos(b), north: Math.cos(a) * Math.cos(b) };
  const up = {
    east: top.east * Math.cos(screen) + right.east * Math.sin(screen),
    north: top.north * Math.cos(screen) + right.north * Math.sin(screen),
  };
  const back = {
    east: -Math.cos(a) * Math.sin(g) - Math.sin(a) * Math.sin(b) * Math.cos(g),
    north: -Math.sin(a) * Math.sin(g) + Math.cos(a) * Math.sin(b) * Math.cos(g),
  };
  const flat = Math.hypot(up.east, up.north) > UPRIGHT;
  const { east, north } = flat ? up : back;
  return ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360;
}

/**
 * A heading between the last one said and a new one, so that a trembling needle does not make the
 * picture tremble: `share` of the way, 0–1, the short way round. Both in degrees; 0 ≤ h < 360.
 */
export function steadyHeading(last: number, next: number, share = 0.25): number {
  const turn = ((((next - last) % 360) + 540) % 360) - 180;
  return (((last + turn * share) % 360) + 360) % 360;
}

/** The ground length of the top edge below which a phone counts as held upright: sin 10°. */
const UPRIGHT = 0.17;

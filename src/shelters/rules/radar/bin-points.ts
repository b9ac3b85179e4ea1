import type { RadarField } from './radar-field.ts';
import type { RadarView } from './radar-view.ts';

/**
 * Squares over the radar with what lies in each. `fits` and `unstated` count points; `only` holds
 * the number of a point that is alone in its square, else -1. Used again from frame to frame.
 */
export type RadarBins = {
  readonly side: number;
  readonly across: number;
  readonly fits: Uint32Array;
  readonly unstated: Uint32Array;
  readonly only: Int32Array;
};

/** Squares of `side` pixels that cover a radar of `rimPixels` to its rim. */
export function makeBins(rimPixels: number, side: number): RadarBins {
  // One more than fits, so that a point on the right or lower edge needs no second look.
  const across = Math.floor((2 * rimPixels) / side) + 1;
  const all = across * across;
  return {
    side,
    across,
    fits: new Uint32Array(all),
    unstated: new Uint32Array(all),
    only: new Int32Array(all),
  };
}

/**
 * Counts the points inside the rim into `bins`, in one pass without making anything new; gives how
 * many lie inside. A point exactly on the rim is inside. What the bins held before is forgotten.
 */
export function binPoints(field: RadarField, view: RadarView, bins: RadarBins): number {
  const { side, across, fits, unstated, only } = bins;
  fits.fill(0);
  unstated.fill(0);
  only.fill(-1);
  const { rimPixels, shiftEast, shiftNorth } = view;
  const scale = rimPixels / view.rangeMetres;
  const up = (view.upDegrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(up) * scale, Math.cos(up) * scale];
  const { east, north, kinds } = field;
  const rim = rimPixels * rimPixels;
  const part = 1 / side;
  let inside = 0;
  for (let at = 0; at < east.length; at++) {
    const dx = (east[at] as number) - shiftEast;
    const dy = (north[at] as number) - shiftNorth;
    const x = dx * cos - dy * sin;
    const y = -(dx * sin + dy * cos);
    if (x * x + y * y > rim) continue;
    inside++;
    const column = ((x + rimPixels) * part) | 0;
    const row = ((y + rimPixels) * part) | 0;
    const bin = row * across + column;
    const before = (fits[bin] as number) + (unstated[bin] as number);
    only[bin] = before === 0 ? at : -1;
    if (kinds[at] === 0) fits[bin] = (fits[bin] as number) + 1;
    else unstated[bin] = (unstated[bin] as number) + 1;
  }
  return inside;
}

/** The middle of a square, pixels from the radar's middle, x right, y down. */
export function middleOf(bins: RadarBins, bin: number, rimPixels: number) {
  const column = bin % bins.across;
  const row = Math.floor(bin / bins.across);
  return {
    x: (column + 0.5) * bins.side - rimPixels,
    y: (row + 0.5) * bins.side - rimPixels,
  };
}

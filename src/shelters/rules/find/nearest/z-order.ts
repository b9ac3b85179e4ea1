/** Bits a coordinate has in a code: in a county, steps of some nine metres. */
const STEP_BITS = 13;
const STEPS = 1 << STEP_BITS;

/**
 * The rows of points in the order of the Z-curve through the box around them, so that neighbours stand
 * together: the bits of both coordinates in turn make one number, and the rows are sorted by it. `sides` has
 * longitude and latitude of each: `orderByNeighbour([9, 9, 0, 0, 8, 8])` → `[1, 2, 0]`.
 *
 * A phone does this once, before its code is compiled: few loops, and no calls in them.
 */
export function orderByNeighbour(sides: Int32Array): Uint32Array {
  const size = sides.length / 2;
  const [west, south, east, north] = boundsOf(sides);
  const perLon = (STEPS - 1) / (east - west || 1);
  const perLat = (STEPS - 1) / (north - south || 1);
  const spread = spreadSteps();
  const codes = new Uint32Array(size);
  // A code is two digits of STEP_BITS; the rows are put in the order of the lower one, then of the upper one.
  const lower = new Uint32Array(STEPS + 1);
  const upper = new Uint32Array(STEPS + 1);
  for (let row = 0; row < size; row += 1) {
    const x = spread[(((sides[2 * row] as number) - west) * perLon) | 0] as number;
    const y = spread[(((sides[2 * row + 1] as number) - south) * perLat) | 0] as number;
    const code = x | (y << 1);
    codes[row] = code;
    lower[(code & (STEPS - 1)) + 1] = (lower[(code & (STEPS - 1)) + 1] as number) + 1;
    upper[(code >>> STEP_BITS) + 1] = (upper[(code >>> STEP_BITS) + 1] as number) + 1;
  }
  for (let digit = 1; digit <= STEPS; digit += 1) {
    lower[digit] = (lower[digit] as number) + (lower[digit - 1] as number);
    upper[digit] = (upper[digit] as number) + (upper[digit - 1] as number);
  }
  const half = new Uint32Array(size);
  for (let row = 0; row < size; row += 1) {
    const digit = (codes[row] as number) & (STEPS - 1);
    const place = lower[digit] as number;
    half[place] = row;
    lower[digit] = place + 1;
  }
  const rows = new Uint32Array(size);
  for (let at = 0; at < size; at += 1) {
    const row = half[at] as number;
    const digit = (codes[row] as number) >>> STEP_BITS;
    const place = upper[digit] as number;
    rows[place] = row;
    upper[digit] = place + 1;
  }
  return rows;
}

type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The box around all points; of none, a point. */
function boundsOf(sides: Int32Array): Bounds {
  let west = sides[0] ?? 0;
  let south = sides[1] ?? 0;
  let east = west;
  let north = south;
  for (let at = 2; at < sides.length; at += 2) {
    const lon = sides[at] as number;
    const lat = sides[at + 1] as number;
    if (lon < west) west = lon;
    else if (lon > east) east = lon;
    if (lat < south) south = lat;
    else if (lat > north) north = lat;
  }
  return [west, south, east, north];
}

/** Every number of STEP_BITS with a gap after each bit: `[0b1011]` → `0b1000101`. */
function spreadSteps(): Uint32Array {
  const spread = new Uint32Array(STEPS);
  for (let steps = 1; steps < STEPS; steps += 1) {
    spread[steps] = ((spread[steps >> 1] as number) << 2) | (steps & 1);
  }
  return spread;
}

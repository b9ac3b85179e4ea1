/**
 * The rows of points in the order of the Z-curve through the box around them, so that neighbours stand
 * together: the bits of both coordinates in turn make one number, and the rows are sorted by it. `sides` has
 * longitude and latitude of each: `orderByNeighbour([9, 9, 0, 0, 8, 8])` → `[1, 2, 0]`.
 */
export function orderByNeighbour(sides: Int32Array): Uint32Array {
  const [west, south, east, north] = boundsOf(sides);
  const perLon = MOST_STEPS / (east - west || 1);
  const perLat = MOST_STEPS / (north - south || 1);
  const codes = new Uint32Array(sides.length / 2);
  for (let row = 0; row < codes.length; row += 1) {
    const x = spread(((sides[2 * row] as number) - west) * perLon);
    codes[row] = x | (spread(((sides[2 * row + 1] as number) - south) * perLat) << 1);
  }
  return sortRows(codes);
}

/** Bits a coordinate has in a code: in a county, steps of some nine metres. */
const STEP_BITS = 13;
const MOST_STEPS = (1 << STEP_BITS) - 1;

/** The box around all points. Compared by hand: a phone builds this once, before its code is compiled. */
function boundsOf(
  sides: Int32Array,
): readonly [west: number, south: number, east: number, north: number] {
  let [west, south, east, north] = [sides[0] ?? 0, sides[1] ?? 0, sides[0] ?? 0, sides[1] ?? 0];
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

/** The bits of a number of at most 16 with a gap after each: 0b1011 → 0b1000101. */
function spread(steps: number): number {
  let bits = steps & MOST_STEPS;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

/** Digits of as many bits as a coordinate has: a code is two of them. */
const DIGITS = 1 << STEP_BITS;

/** Sorts rows by their codes, digit by digit from the lowest: a fifth of the time of comparing. */
function sortRows(codes: Uint32Array): Uint32Array {
  let rows = new Uint32Array(codes.length);
  for (let row = 0; row < rows.length; row += 1) rows[row] = row;
  let sorted = new Uint32Array(codes.length);
  for (let shift = 0; shift < 2 * STEP_BITS; shift += STEP_BITS) {
    const starts = new Uint32Array(DIGITS + 1);
    for (let row = 0; row < codes.length; row += 1) {
      const next = (((codes[row] as number) >>> shift) & (DIGITS - 1)) + 1;
      starts[next] = (starts[next] as number) + 1;
    }
    for (let digit = 0; digit < DIGITS; digit += 1) {
      starts[digit + 1] = (starts[digit + 1] as number) + (starts[digit] as number);
    }
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] as number;
      const digit = ((codes[row] as number) >>> shift) & (DIGITS - 1);
      const place = starts[digit] as number;
      sorted[place] = row;
      starts[digit] = place + 1;
    }
    [rows, sorted] = [sorted, rows];
  }
  return rows;
}

/**
 * Shuffles by a seed: the same items and seed always give the same order, on every device, in every
 * language and after a reload; over many seeds every order is equally likely (Fisher–Yates).
 * `seed` is any text, e.g. `'7:0:gas-leak-first'`. The items are not changed. Never fails.
 */
export function shuffle<T>(items: readonly T[], seed: string): readonly T[] {
  const next = randomFrom(hash(seed));
  const out = [...items];
  for (let last = out.length - 1; last > 0; last--) {
    const pick = Math.floor(next() * (last + 1));
    [out[last], out[pick]] = [out[pick] as T, out[last] as T];
  }
  return out;
}

/** FNV-1a, 32 bits, with the finish of MurmurHash3 so that near seeds end far apart. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    h = Math.imul(h ^ text.charCodeAt(at), 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** mulberry32: numbers from 0 up to but not 1. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

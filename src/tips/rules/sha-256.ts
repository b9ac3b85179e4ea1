/**
 * SHA-256 (FIPS 180-4) of bytes as 64 lower-case hex digits, for pages where WebCrypto is missing
 * because the address is not secure. `sha256Hex(utf8('abc'))` → `'ba7816bf…15ad'`.
 * Meant for short texts: up to 2²⁸ bytes. Never fails.
 */
export function sha256Hex(bytes: Uint8Array): string {
  const padded = pad(bytes);
  const state = Uint32Array.from(START);
  for (let at = 0; at < padded.length; at += 16) mix(state, padded.subarray(at, at + 16));
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
}

const START = fractions(8, 1 / 2);
const ROUNDS = fractions(64, 1 / 3);

/** The first 32 bits of the fractional part of the square (cube) roots of the first primes. */
function fractions(count: number, power: number): Uint32Array {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) {
    let isPrime = true;
    for (let d = 2; d * d <= n; d += 1) if (n % d === 0) isPrime = false;
    if (isPrime) found.push((n ** power % 1) * 2 ** 32);
  }
  return Uint32Array.from(found);
}

/** The message, a 1 bit, zeros, and the length in bits, as big-endian words in blocks of 16. */
function pad(bytes: Uint8Array): Uint32Array {
  const words = new Uint32Array(((bytes.length + 8) >> 6) * 16 + 16);
  for (const [index, byte] of bytes.entries()) put(words, index, byte);
  put(words, bytes.length, 0x80);
  words[words.length - 1] = bytes.length * 8;
  return words;
}

function put(words: Uint32Array, index: number, byte: number): void {
  words[index >> 2] = (words[index >> 2] ?? 0) | (byte << (24 - (index & 3) * 8));
}

function mix(state: Uint32Array, block: Uint32Array): void {
  const w = new Uint32Array(64);
  w.set(block);
  const at = (index: number): number => w[index] ?? 0;
  for (let i = 16; i < 64; i += 1) {
    const low = turn(at(i - 15), 7) ^ turn(at(i - 15), 18) ^ (at(i - 15) >>> 3);
    const high = turn(at(i - 2), 17) ^ turn(at(i - 2), 19) ^ (at(i - 2) >>> 10);
    w[i] = at(i - 16) + low + at(i - 7) + high;
  }
  let [a, b, c, d, e, f, g, h] = [...state] as Eight;
  for (let i = 0; i < 64; i += 1) {
    const sumE = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + sumE + ((e & f) ^ (~e & g)) + (ROUNDS[i] ?? 0) + at(i)) | 0;
    const sumA = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = (sumA + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = (state[index] ?? 0) + word;
  });
}

type Eight = [number, number, number, number, number, number, number, number];

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** Encodings a county's table may come in. */
export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;

/** One of ENCODINGS. */
export type Encoding = (typeof ENCODINGS)[number];

/**
 * What the place of running lends to these pure rules. `decoder` starts a new text: each call turns
 * the next bytes into text, keeping a character that is cut in two for the next call; bytes that
 * are none become U+FFFD, and a byte-order mark is left out. `inflate` unpacks raw deflate; it is
 * missing in old browsers, and rejects on damaged bytes. `pause` is awaited now and then with the
 * part done, from 0 to 1: it lets the page breathe, shows progress, and rejects to stop the work.
 */
export type Tools = {
  readonly decoder: (encoding: Encoding) => (bytes: Uint8Array, more: boolean) => string;
  readonly inflate?: ((packed: Uint8Array) => AsyncIterable<Uint8Array>) | undefined;
  readonly pause: (part: number) => Promise<void> | undefined;
};

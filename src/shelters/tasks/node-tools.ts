import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { Encoding, Tools } from '#shelters/rules/import/source/decoders.ts';

/** Rejected with when the work was stopped by Ctrl-C. */
export class Stopped extends Error {}

const PIECE_BYTES = 1 << 16;

/**
 * What Node lends to the reading rules. `tell` hears the part done, from 0 to 1; once `signal` is
 * aborted the next pause rejects with Stopped.
 */
export function nodeTools(tell: (part: number) => void, signal: AbortSignal): Tools {
  return {
    decoder: (encoding: Encoding) => {
      const decoder = new TextDecoder(encoding);
      return (bytes, more) => decoder.decode(bytes, { stream: more });
    },
    inflate: (packed) =>
      Readable.from(piecesOf(packed)).compose(
        createInflateRaw({ chunkSize: PIECE_BYTES }),
      ) as AsyncIterable<Uint8Array>,
    pause: async (part) => {
      tell(part);
      await new Promise((resolve) => setImmediate(resolve));
      if (signal.aborted) throw new Stopped();
    },
  };
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}

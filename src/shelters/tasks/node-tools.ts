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
    inflate,
    pause: async (part) => {
      tell(part);
      await new Promise((resolve) => setImmediate(resolve));
      if (signal.aborted) throw new Stopped();
    },
  };
}

/** Unpacks as far as it is read; damaged bytes reject the reading, also when it was given up before. */
async function* inflate(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const stream = createInflateRaw({ chunkSize: PIECE_BYTES });
  stream.on('error', () => undefined);
  stream.end(packed);
  for await (const piece of stream) yield piece as Uint8Array;
}

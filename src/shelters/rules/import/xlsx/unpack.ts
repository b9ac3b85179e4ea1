import type { Tools } from '../source/decoders.ts';
import type { ZipEntry } from './zip-entries.ts';

/** A workbook that unpacks to more than this is no list of shelters; a bomb ends here. */
export const MOST_CHARS = 1_500_000_000;
/** What is read into memory at once, like the shared texts: 128 million characters. */
export const MOST_CHARS_AT_ONCE = 128_000_000;

/** Why a packed file cannot be read. */
export type UnpackFault =
  | 'shelters.file-broken'
  | 'shelters.file-locked'
  | 'shelters.file-no-inflate'
  | 'shelters.file-too-large';

/**
 * Unpacks an entry as UTF-8 text, piece by piece, until `push` says false. `undefined` when it went
 * well, else the fault. Rejects only when `pause` does.
 */
export async function unpackText(
  entry: ZipEntry,
  tools: Tools,
  push: (text: string) => boolean,
  atMost: number = MOST_CHARS,
): Promise<UnpackFault | undefined> {
  if (entry.locked) return 'shelters.file-locked';
  if (entry.method !== 0 && entry.method !== 8) return 'shelters.file-broken';
  if (entry.method === 8 && !tools.inflate) return 'shelters.file-no-inflate';
  const pieces = entry.method === 0 ? stored(entry.packed) : tools.inflate?.(entry.packed);
  const decode = tools.decoder('utf-8');
  let length = 0;
  const next = (piece: Uint8Array) => {
    const text = decode(piece, true);
    length += text.length;
    return push(text);
  };
  const reading = pieces?.[Symbol.asyncIterator]();
  while (reading) {
    const step = await reading.next().catch(() => undefined);
    if (!step) return 'shelters.file-broken';
    if (step.done) break;
    const goOn = next(step.value);
    if (length > atMost) return 'shelters.file-too-large';
    if (!goOn) {
      await reading.return?.(undefined);
      return undefined;
    }
    // How much is packed is not known beforehand: a row of a hundred cells packs to about a tenth.
    await tools.pause(Math.min(0.99, length / (entry.packed.length * 12 + 1)));
  }
  push(decode(new Uint8Array(0), false));
  return undefined;
}

async function* stored(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

import type { Encoding, Tools } from '#shelters/rules/import/source/decoders.ts';

/** The page is given the processor after this long, so that it scrolls and can be stopped. */
const SLICE_MS = 12;

/**
 * What the browser lends to the reading rules. `tell` hears the part done, from 0 to 1; once
 * `signal` is aborted the next pause rejects with an AbortError. Old browsers have no
 * `deflate-raw` and so no `inflate`: a workbook is then refused with the advice to save it as CSV.
 */
export function pageTools(tell: (part: number) => void, signal: AbortSignal): Tools {
  let since = performance.now();
  return {
    decoder: (encoding: Encoding) => {
      const decoder = new TextDecoder(encoding);
      return (bytes, more) => decoder.decode(bytes, { stream: more });
    },
    inflate: canInflate() ? inflate : undefined,
    pause: async (part) => {
      if (signal.aborted) throw new DOMException('', 'AbortError');
      if (performance.now() - since < SLICE_MS) return;
      tell(part);
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    },
  };
}

function canInflate(): boolean {
  try {
    return Boolean(new DecompressionStream('deflate-raw'));
  } catch {
    return false;
  }
}

async function* inflate(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = packed as Uint8Array<ArrayBuffer>;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

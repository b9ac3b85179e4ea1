import type { ReadManifest } from '#offline/rules/manifest.ts';
import { isProblem, readManifest } from '#offline/rules/manifest.ts';
import type { LineHash, Manifest, Pack } from '#offline/rules/manifest-shape.ts';
import { LINE_FOLDER, MANIFEST_ADDRESS } from '#offline/rules/manifest-shape.ts';
import type { OfflineReason } from '#offline/rules/offline-status.ts';
import { createLineSplitter } from '#offline/rules/split-lines.ts';
import type { LineStore } from './line-store.ts';

/** A link that gives no byte for so long is taken as cut: 45 s, three times a slow 2G stall. */
const SILENCE_MS = 45_000;

/** What went wrong with one request. `gone`: the server has no such file (404, 410). */
export type Trouble = OfflineReason | 'gone';

/** Told of every line as soon as it is kept. */
export type OnKept = (hash: LineHash) => void;

/**
 * Fetches the release's manifest, always asking the server.
 * Gives it, or why there is none: `network`, `gone`, `refused`, `damaged`, `newer`, `retired`.
 */
export async function fetchManifest(): Promise<Manifest | Trouble> {
  const read = await deliver(MANIFEST_ADDRESS, 'no-cache', readAll);
  return typeof read === 'string' ? read : takeText(read.text);
}

/** Reads a manifest's text: the manifest, or `damaged`, `newer`, `retired`. */
export function takeText(text: string): Manifest | Trouble {
  const manifest: ReadManifest = readManifest(text);
  if (!isProblem(manifest)) return manifest;
  if (manifest.code === 'manifest.newer') return 'newer';
  return manifest.code === 'manifest.retired' ? 'retired' : 'damaged';
}

/** Fetches one line and keeps it. Gives null, or what went wrong. */
export async function fetchLine(
  store: LineStore,
  hash: LineHash,
  onKept: OnKept,
): Promise<Trouble | null> {
  const read = await deliver(`${LINE_FOLDER}${hash}.json`, 'no-store', readAll);
  if (typeof read === 'string') return read;
  return keepLine(store, new Set([hash]), read.text, onKept);
}

/**
 * Fetches a pack and keeps each line as soon as it has arrived, so that a cut loses only the line
 * it fell into. Gives null when every line was right, or what went wrong first.
 */
export async function fetchPack(
  store: LineStore,
  pack: Pack,
  onKept: OnKept,
): Promise<Trouble | null> {
  const wanted = new Set(pack.lines);
  let trouble: Trouble | null = null;
  const read = await deliver(pack.file, 'no-store', async (pieces) => {
    const splitter = createLineSplitter();
    for await (const piece of pieces) {
      for (const line of splitter.push(piece)) {
        trouble ??= await keepLine(store, wanted, line, onKept);
        if (trouble === 'quota') return { text: '' };
      }
    }
    if (splitter.rest() !== '') trouble ??= 'damaged';
    return { text: '' };
  });
  return typeof read === 'string' ? read : trouble;
}

async function keepLine(
  store: LineStore,
  wanted: ReadonlySet<LineHash>,
  line: string,
  onKept: OnKept,
): Promise<Trouble | null> {
  try {
    const hash = await store.keep(line, wanted);
    if (hash === null) return 'damaged';
    onKept(hash);
    return null;
  } catch {
    return 'quota';
  }
}

type Read = { readonly text: string };

async function readAll(pieces: AsyncIterable<string>): Promise<Read> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return { text };
}

/** Asks for JSON of our own; a status, a type or an encoding that is not right is no answer. */
async function deliver(
  address: string,
  cache: RequestCache,
  take: (pieces: AsyncIterable<string>) => Promise<Read>,
): Promise<Read | Trouble> {
  const stop = new AbortController();
  let timer = setTimeout(() => stop.abort(), SILENCE_MS);
  const hear = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), SILENCE_MS);
  };
  try {
    const init = { cache, signal: stop.signal, priority: 'low', redirect: 'error' } as const;
    const response = await fetch(address, init);
    const type = response.headers.get('content-type') ?? '';
    if (response.status === 404 || response.status === 410) return 'gone';
    if (!response.ok || !response.body || !/^application\/json\b/i.test(type)) {
      stop.abort();
      return 'refused';
    }
    return await take(decode(response.body, hear));
  } catch (error) {
    return error instanceof TypeError && /decod|encod/i.test(error.message) ? 'damaged' : 'network';
  } finally {
    clearTimeout(timer);
  }
}

async function* decode(body: ReadableStream<Uint8Array>, hear: () => void) {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    hear();
    if (done) break;
    yield decoder.decode(value, { stream: true });
  }
  yield decoder.decode();
}

import { composePage } from '#offline/rules/compose-page.ts';
import type { LineHash, Manifest } from '#offline/rules/manifest-shape.ts';
import { pageLanguage } from '#offline/rules/manifest-shape.ts';
import type { OfflineState } from '#offline/rules/offline-state.ts';
import { pageAddress } from '#offline/rules/page-address.ts';
import type { LineStore } from './line-store.ts';

/** What the server sends with every page as well; the page's own policy stands in the page. */
const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'microphone=(), payment=(), usb=(), midi=(), display-capture=()',
};

/** What is kept, and what to do when something that should be there is not. */
export type Kept = {
  readonly state: OfflineState;
  readonly store: LineStore;
  /** Called when a page or file of the current release was not kept or damaged. */
  readonly onMissing: () => void;
};

/**
 * Whether the worker answers a request at all: GET of our own origin, but not the interface of the
 * server (`/api/`), nor what the worker itself fetches, nor a part of a file.
 */
export function isOurs(request: Request, origin: string): boolean {
  const { origin: from, pathname } = new URL(request.url);
  const isOwnFetch = /^\/(api|_f|_packs)\/|^\/(offline\.json|sw\.js)$/.test(pathname);
  const isOdd = request.headers.has('range') || request.cache === 'only-if-cached';
  return request.method === 'GET' && from === origin && !isOwnFetch && !isOdd;
}

/**
 * Answers a navigation: composed from what is kept, without touching the network; else from the
 * network; else with the kept page of that language which says that there is neither (503).
 * With nothing at all kept, a network error, as if there were no worker.
 */
export async function answerPage(request: Request, kept: Kept): Promise<Response> {
  const { current } = kept.state;
  const address = pageAddress(decodePath(request.url));
  const page = current && (await readPage(current, address, kept));
  if (page) return new Response(page, { headers: PAGE_HEADERS });
  if (current?.pages[address]) kept.onMissing();
  try {
    return await fetch(request);
  } catch {
    const sorry = current && (await readPage(current, sorryAddress(current, address), kept));
    return sorry ? new Response(sorry, { status: 503, headers: PAGE_HEADERS }) : Response.error();
  }
}

/** Answers any other request: from the current release, an old or waiting one, or the network. */
export async function answerFile(request: Request, kept: Kept): Promise<Response> {
  const { current, next, old } = kept.state;
  const path = decodePath(request.url);
  for (const manifest of [current, next, ...old.map((one) => one.manifest)]) {
    const hash = manifest?.files[path];
    if (!hash) continue;
    const line = await readLine<[type: string, body: string]>(kept.store, hash);
    if (line) return fileResponse(...line);
    if (manifest === current) kept.onMissing();
  }
  return fetch(request);
}

async function readPage(manifest: Manifest, address: string, { store }: Kept) {
  const page = manifest.pages[address];
  if (!page) return null;
  const { stretches } = manifest;
  const [slots, shell, table] = await Promise.all([
    readLine<string[]>(store, page[0]),
    readLine<string[]>(store, manifest.shells[page[1]] ?? ''),
    stretches ? readLine<string[]>(store, stretches) : [],
  ]);
  if (!slots || !shell || !table || slots.length !== shell.length - 1) return null;
  return composePage(shell, slots, table);
}

async function readLine<T>(store: LineStore, hash: LineHash): Promise<T | null> {
  const text = await store.read(hash).catch(() => null);
  return text === null ? null : JSON.parse(text);
}

/** The "no network" page in the language of the longest known address above this one. */
function sorryAddress(manifest: Manifest, address: string): string {
  let above = address;
  while (!manifest.pages[above] && above !== '/') {
    above = above.replace(/[^/]*\/?$/, '') || '/';
  }
  const page = manifest.pages[above];
  const lang = page ? pageLanguage(page) : '';
  return manifest.offline[lang] ?? Object.values(manifest.offline)[0] ?? '';
}

function fileResponse(type: string, body: string): Response {
  const [mime = '', coding] = type.split(';');
  const headers = { 'content-type': mime, 'x-content-type-options': 'nosniff' };
  if (coding === 'base64') {
    return new Response(
      Uint8Array.from(atob(body), (char) => char.charCodeAt(0)),
      { headers },
    );
  }
  headers['content-type'] += '; charset=utf-8';
  return new Response(body, { headers });
}

function decodePath(url: string): string {
  const { pathname } = new URL(url);
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

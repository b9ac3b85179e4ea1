import type { SiteMap } from './site-map.ts';

/** What an address leads to: a file of the map, with its status, or another address. */
export type Found =
  | { readonly kind: 'file'; readonly key: string; readonly status: 200 | 404 }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'bad' }
  | { readonly kind: 'missing' };

/**
 * Finds what an address leads to. `path` is as it came, percent-encoded, without the query:
 * `/learn/` → `/learn/index.html`; `/learn` and `/learn/index.html` → moved to `/learn/`; what is not there
 * → the 404 page of its language. Control characters, backslashes and broken encoding are bad. Nothing
 * outside the map can be found, however the address is written. Never fails.
 */
export function findPage(site: SiteMap, path: string): Found {
  const decoded = decode(path);
  if (decoded === null) return { kind: 'bad' };
  const index = decoded.endsWith('/') ? `${decoded}index.html` : decoded;
  if (site.has(index)) {
    if (isNotFoundPage(index)) return { kind: 'file', key: index, status: 404 };
    const isSpelledOut = index === decoded && index.endsWith('/index.html');
    if (isSpelledOut) return { kind: 'moved', to: encodeURI(index.slice(0, -'index.html'.length)) };
    return { kind: 'file', key: index, status: 200 };
  }
  if (site.has(`${decoded}/index.html`)) return { kind: 'moved', to: encodeURI(`${decoded}/`) };
  const english = decoded === '/en' || decoded.startsWith('/en/');
  const pages = [
    ...(english ? ['/en/404/index.html', '/en/404.html'] : []),
    '/404.html',
    '/404/index.html',
  ];
  const key = pages.find((page) => site.has(page));
  return key === undefined ? { kind: 'missing' } : { kind: 'file', key, status: 404 };
}

function isNotFoundPage(key: string): boolean {
  return /^(?:\/en)?\/404(?:\.html|\/index\.html)$/.test(key);
}

function decode(path: string): string | null {
  try {
    const decoded = decodeURIComponent(path);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
    return /[\u0000-\u001f\\]/.test(decoded) ? null : decoded;
  } catch {
    return null;
  }
}

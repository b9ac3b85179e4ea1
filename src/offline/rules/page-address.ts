/**
 * The address under which a page is kept: a path that begins and ends with `/`.
 *
 * `/now`, `/now/`, `/now/index.html` and `/now.html` all give `/now/`; `/` and `/index.html` give
 * `/`. Takes a URL's `pathname`, so query and hash are already gone. A path whose last part has
 * another ending (`/icon.svg`) comes back as it is. Never fails.
 */
export function pageAddress(pathname: string): string {
  const path = pathname.replace(/\/{2,}/g, '/').replace(/(^|\/)index\.html?$/, '$1');
  const bare = path.replace(/\.html?$/, '');
  if (bare === '' || bare.endsWith('/')) return bare || '/';
  const last = bare.slice(bare.lastIndexOf('/') + 1);
  return last.includes('.') ? bare : `${bare}/`;
}

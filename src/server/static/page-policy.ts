import { CLOSED_POLICY } from '../http/security-headers.ts';

/** For a page that brings none: its own files and nothing inline. */
const PLAIN_PAGE = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";
const META = /<meta\b(?=[^>]*http-equiv\s*=\s*["']?content-security-policy["'\s])[^>]*>/i;

/**
 * The Content-Security-Policy of a file. A page brings its own in a `<meta>`, with the hashes of its inline
 * parts; it is sent as a header too, with `frame-ancestors`, which a `<meta>` cannot say. A script gets
 * what it needs as a worker, since a worker's policy comes with its own file. Anything else may do nothing.
 */
export function choosePolicy(path: string, html: string | null): string {
  if (html !== null) return `${readMetaPolicy(html) ?? PLAIN_PAGE}; frame-ancestors 'none'`;
  if (/\.m?js$/.test(path)) {
    return "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'";
  }
  return CLOSED_POLICY;
}

function readMetaPolicy(html: string): string | null {
  const tag = META.exec(html)?.[0];
  const content = tag === undefined ? null : /\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag);
  const policy = (content?.[1] ?? content?.[2] ?? '')
    .replaceAll('&#39;', "'")
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/[\s;]+$/, '')
    .replace(/\s+/g, ' ');
  return policy || null;
}

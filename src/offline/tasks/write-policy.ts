import { createHash } from 'node:crypto';
import { splitPage } from '#offline/rules/split-page.ts';

const ATTRIBUTES = `(?:"[^"]*"|'[^']*'|[^'">])*`;
const CODE = new RegExp(`<(script|style)\\b(${ATTRIBUTES})>([\\s\\S]*?)</\\1\\s*>`, 'gi');
const TAG = new RegExp(`<[a-z][\\w-]*\\s(${ATTRIBUTES})>`, 'gi');
const CHARSET = /<meta\s+charset=["']?utf-8["']?\s*\/?>/i;

/**
 * Gives the page with its Content-Security-Policy as the first thing after `<meta charset>`.
 *
 * The policy allows the page's own inline scripts and styles by their SHA-256 and nothing else
 * inline. Throws, with the mend, on what the policy would silently break in the browser: a
 * `style=` or `on…=` attribute, an inline script or style inside a slot (its hash would change the
 * shell), an external style sheet (one request more before the first paint), no `<meta charset>`.
 */
export function writePolicy(html: string, name: string): string {
  const charset = CHARSET.exec(html);
  if (!charset) throw new Error(`${name}: no <meta charset="utf-8"> to put the policy after`);
  refuseInlineAttributes(html, name);
  for (const slot of splitPage(html).slots) {
    const code = findCode(slot)[0];
    if (code) throw new Error(`${name}: <${code.tag}> inside a slot; move it into the layout`);
  }
  const at = charset.index + charset[0].length;
  const meta = `<meta http-equiv="Content-Security-Policy" content="${describePolicy(html)}">`;
  return html.slice(0, at) + meta + html.slice(at);
}

/** The policy's text for a page, one source list for each kind of thing the page may load. */
function describePolicy(html: string): string {
  const code = findCode(html);
  const hashes = (tag: string) =>
    [...new Set(code.filter((one) => one.tag === tag).map((one) => one.hash))].join(' ');
  return [
    `default-src 'none'`,
    `script-src 'self' ${hashes('script')}`.trim(),
    `style-src ${hashes('style') || `'none'`}`,
    `img-src 'self' data: blob:${readImages(html)}`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
  ].join('; ');
}

/** What `<html data-images="https://…">` adds; anything but plain https origins stops the build. */
function readImages(html: string): string {
  const given = /<html\b[^>]*\sdata-images="([^"]*)"/i.exec(html)?.[1]?.trim();
  if (!given) return '';
  if (!given.split(/\s+/).every((one) => /^https:\/\/[a-z0-9.-]+$/.test(one))) {
    throw new Error(`data-images="${given}" must be https origins with a blank between`);
  }
  return ` ${given}`;
}

/** Inline scripts and styles that a browser runs; data blocks (`type="…json"`) are not code. */
function findCode(html: string): { tag: string; hash: string }[] {
  return [...html.matchAll(CODE)].flatMap(([, tag = '', attributes = '', text = '']) => {
    const lower = tag.toLowerCase();
    if (/\btype=["']?[^\s"']*json/i.test(attributes)) return [];
    if (lower === 'script' && /\bsrc=/i.test(attributes)) return [];
    return [{ tag: lower, hash: hashCode(text) }];
  });
}

/** A browser turns CRLF and CR into LF before it hashes. */
function hashCode(text: string): string {
  const seen = text.replace(/\r\n?/g, '\n');
  return `'sha256-${createHash('sha256').update(seen, 'utf8').digest('base64')}'`;
}

function refuseInlineAttributes(html: string, name: string): void {
  const markup = html.replace(CODE, (all, tag, attributes) =>
    all.startsWith('<!') ? all : `<${tag}${attributes}>`,
  );
  for (const [tag, attributes = ''] of markup.matchAll(TAG)) {
    const bare = ` ${attributes.replace(/"[^"]*"|'[^']*'/g, '""')}`;
    const found = /\s(style|on[a-z]+)\s*=/i.exec(bare)?.[1];
    if (found) {
      throw new Error(
        `${name}: ${found}= in ${tag.slice(0, 80)} is blocked; use a class or a script`,
      );
    }
    if (/^<link\b/i.test(tag) && /\brel=["']?stylesheet/i.test(attributes)) {
      throw new Error(`${name}: external style sheet; set build.inlineStylesheets to 'always'`);
    }
  }
}

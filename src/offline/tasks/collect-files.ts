import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** 64 KiB as base64. A larger picture is left to the network: it would cost more than all the words beside it. */
const KEPT_AT_MOST_CHARS = 88 * 1024;

const TEXT_TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};
const BINARY_TYPES: Record<string, string> = {
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** A file to keep on the device: its address and its line (`["image/svg+xml","<svg…"]`). */
export type KeptFile = { readonly address: string; readonly line: string };

/** What a built folder holds, for the release. */
export type CollectedFiles = {
  readonly pages: readonly { readonly path: string; readonly address: string }[];
  readonly files: readonly KeptFile[];
  /** Addresses of pictures left out because they are too large; they show online only. */
  readonly tooLarge: readonly string[];
};

/**
 * Lists the pages of a built folder and reads the files that belong to its shell.
 *
 * Kept are all scripts and data, and icons and pictures up to 64 KiB; not the worker, maps,
 * compressed copies, or anything a former run of this task wrote. Left to the network are `/exports/`, which is
 * for other programs, and scripts of the tile map, which shows nothing without one. Sorted, so that two builds
 * agree: scripts first, then data, then pictures. Fails only when the folder cannot be read.
 */
export async function collectFiles(dir: string): Promise<CollectedFiles> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
  const pages: { path: string; address: string }[] = [];
  const files: KeptFile[] = [];
  const tooLarge: string[] = [];
  for (const path of paths.sort()) {
    const address = `/${relative(dir, path).split(sep).join('/')}`;
    if (address.endsWith('.html')) {
      pages.push({ path, address: address.replace(/(^|\/)index\.html$/, '$1') });
      continue;
    }
    if (isOurs(address) || isLeftOut(address)) continue;
    const line = await readLine(path);
    if (line === null) continue;
    if (line.startsWith('["image/') && line.length > KEPT_AT_MOST_CHARS) tooLarge.push(address);
    else files.push({ address, line });
  }
  return { pages, files: files.sort(byKind), tooLarge };
}

function isOurs(address: string): boolean {
  return /^\/(_f|_packs)\/|^\/(sw\.js|offline\.json|robots\.txt)$|^\/sitemap/.test(address);
}

/** Whether a page or file is left to the network: `/exports/…`, and what is named for leaflet. */
export function isLeftOut(address: string): boolean {
  return address.startsWith('/exports/') || /\/[^/]*leaflet[^/]*\.(js|css)$/i.test(address);
}

async function readLine(path: string): Promise<string | null> {
  const kind = extname(path).toLowerCase();
  const binary = BINARY_TYPES[kind];
  const type = TEXT_TYPES[kind] ?? binary;
  if (type === undefined) return null;
  const bytes = await readFile(path);
  const text = bytes.toString('utf8');
  const isText = binary === undefined && Buffer.from(text, 'utf8').equals(bytes);
  return JSON.stringify(isText ? [type, text] : [`${type};base64`, bytes.toString('base64')]);
}

const ORDER = ['.js', '.mjs', '.css', '.json', '.webmanifest', '.svg'];

function byKind(a: KeptFile, b: KeptFile): number {
  const rank = (file: KeptFile) => {
    const at = ORDER.indexOf(extname(file.address));
    return at < 0 ? ORDER.length : at;
  };
  return rank(a) - rank(b) || (a.address < b.address ? -1 : 1);
}

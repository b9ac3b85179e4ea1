import { hash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { chooseCacheControl } from './cache-control.ts';
import { readMediaType } from './media-types.ts';
import { ENCODINGS, type Encoding } from './negotiate.ts';
import { choosePolicy } from './page-policy.ts';

/** One way a file lies on the disk, and what it was when it was read. `etag` is strong, of these bytes. */
export type Variant = {
  readonly file: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly etag: string;
};

/** One file of the site, as it is and packed. */
export type SiteFile = {
  readonly plain: Variant;
  readonly packed: Readonly<Partial<Record<Encoding, Variant>>>;
  readonly type: string;
  readonly cacheControl: string;
  readonly policy: string;
};

/** Every address of the site: `/learn/index.html` → its file. Only what is in here is ever opened. */
export type SiteMap = ReadonlyMap<string, SiteFile>;

const ENDINGS: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' };

/**
 * Reads the built site in `distDir`. `x.br` and `x.gz` beside `x` are its packings, not files of their own.
 * Names that begin with a dot and links that lead elsewhere are left out. Files that are as they were in
 * `old` are not read again. A missing folder is an empty site; a file that goes while it is read is left out.
 */
export async function readSiteMap(distDir: string, old: SiteMap = new Map()): Promise<SiteMap> {
  const paths = await listFiles(distDir);
  const known = new Set(paths);
  const isPacking = (path: string) =>
    ENCODINGS.some((name) => path.endsWith(ENDINGS[name]) && known.has(path.slice(0, -3)));
  const site = new Map<string, SiteFile>();
  for (const path of paths) {
    if (isPacking(path)) continue;
    const file = await readSiteFile(distDir, path, known, old.get(path)).catch(() => null);
    if (file) site.set(path, file);
  }
  return site;
}

async function listFiles(distDir: string): Promise<readonly string[]> {
  const entries = await readdir(distDir, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map(
      (entry) => `/${relative(distDir, join(entry.parentPath, entry.name)).split(sep).join('/')}`,
    )
    .filter((path) => !path.includes('/.') || path.startsWith('/.well-known/'))
    .sort();
}

async function readSiteFile(
  distDir: string,
  path: string,
  known: ReadonlySet<string>,
  old: SiteFile | undefined,
): Promise<SiteFile> {
  const plain = await readVariant(join(distDir, path), old?.plain);
  const packed: Partial<Record<Encoding, Variant>> = {};
  for (const name of ENCODINGS) {
    const ending = ENDINGS[name];
    if (!known.has(path + ending)) continue;
    const variant = await readVariant(join(distDir, path + ending), old?.packed[name]);
    // A packing older than its file is left over from an earlier build.
    if (variant.mtimeMs >= plain.mtimeMs - 1000) packed[name] = variant;
  }
  const isSame = old !== undefined && old.plain === plain;
  const html = path.endsWith('.html') && !isSame ? await readFile(plain.file, 'utf8') : null;
  return {
    plain,
    packed,
    type: readMediaType(path),
    cacheControl: chooseCacheControl(path),
    policy: isSame ? old.policy : choosePolicy(path, html),
  };
}

async function readVariant(file: string, old: Variant | undefined): Promise<Variant> {
  const { size, mtimeMs } = await stat(file);
  if (old && old.size === size && old.mtimeMs === mtimeMs) return old;
  const bytes = await readFile(file);
  return { file, size, mtimeMs, etag: `"${hash('sha256', bytes, 'base64url').slice(0, 22)}"` };
}

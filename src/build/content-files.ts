import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/**
 * Where content is read from. `base` is the project's `content/`; in `overlay` (env CONTENT_DIR)
 * a top-level folder or file replaces the one of the same name, whole.
 */
export type ContentRoots = { readonly base: string; readonly overlay?: string | undefined };

/** A file of the tree: `name` without ending, `file` as printed, `text` without a byte-order mark. */
export type ContentFile = { readonly name: string; readonly file: string; readonly text: string };

/** The roots of this process: `content/` under the working directory, overlaid by CONTENT_DIR. */
export function contentRoots(): ContentRoots {
  const overlay = process.env.CONTENT_DIR;
  return { base: resolve('content'), overlay: overlay ? resolve(overlay) : undefined };
}

/** The path of `content/<path>`, taken from the overlay when its first part is there. */
export function contentPath({ base, overlay }: ContentRoots, path: string): string {
  const top = path.split('/')[0] ?? path;
  return join(overlay && existsSync(join(overlay, top)) ? overlay : base, path);
}

/** Reads one file; `undefined` when it is not there. */
export function readContentFile(roots: ContentRoots, path: string): ContentFile | undefined {
  const full = contentPath(roots, path);
  if (!existsSync(full) || !statSync(full).isFile()) return undefined;
  const text = readFileSync(full, 'utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n/g, '\n');
  const name = (path.split('/').at(-1) ?? path).replace(/\.[^.]+$/, '');
  return { name, file: relative(process.cwd(), full), text };
}

/** The files of a folder with that ending, sorted by name; none when the folder is not there. */
export function readContentFolder(
  roots: ContentRoots,
  folder: string,
  ending: string,
): readonly ContentFile[] {
  return namesIn(roots, folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => readContentFile(roots, `${folder}/${name}`))
    .filter((file) => file !== undefined);
}

/** The names of a folder's subfolders, sorted. */
export function contentSubfolders(roots: ContentRoots, folder: string): readonly string[] {
  const full = contentPath(roots, folder);
  return namesIn(roots, folder).filter((name) => statSync(join(full, name)).isDirectory());
}

function namesIn(roots: ContentRoots, folder: string): readonly string[] {
  const full = contentPath(roots, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full)
    .filter((name) => !name.startsWith('.'))
    .sort();
}

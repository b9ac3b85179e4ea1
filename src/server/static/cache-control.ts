import { LINE_FOLDER, PACK_FOLDER } from '#offline/rules/manifest-shape.ts';

/** Folders in which every name holds the hash of what is inside. */
const HASHED: readonly string[] = ['/_astro/', LINE_FOLDER, PACK_FOLDER];

/**
 * How long a browser may keep a file: `chooseCacheControl('/_astro/x.B3kq9.js')`. Where the name holds a
 * hash, for a year; all else (pages, `sw.js`, the manifests, icons) is asked after each time, which costs a
 * 304 and never shows two releases mixed.
 */
export function chooseCacheControl(path: string): string {
  const isHashed = HASHED.some((folder) => path.startsWith(folder));
  return isHashed ? 'public, max-age=31536000, immutable' : 'no-cache';
}

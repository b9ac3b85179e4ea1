import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFile, type ContentRoots, readContentFile } from './content-files.ts';

const TEXT = /\.(ya?ml|md|json|geojson|csv)$/;

/** Every text file of the content tree, the overlay's in place of those it replaces, by name. */
export function listContentFiles(roots: ContentRoots): readonly ContentFile[] {
  const tops = new Set(
    [roots.base, roots.overlay].flatMap((root) =>
      root && existsSync(root) ? readdirSync(root) : [],
    ),
  );
  return [...tops].sort().flatMap((top) => {
    const root = roots.overlay && existsSync(join(roots.overlay, top)) ? roots.overlay : roots.base;
    return filesBelow(root, top)
      .filter((path) => TEXT.test(path))
      .map((path) => readContentFile(roots, path))
      .filter((file) => file !== undefined);
  });
}

function filesBelow(root: string, top: string): readonly string[] {
  if (TEXT.test(top)) return [top];
  return readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
    .map((path) => `${top}/${path.replaceAll('\\', '/')}`)
    .sort();
}

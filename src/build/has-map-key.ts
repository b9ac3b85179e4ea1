import { parse } from 'yaml';
import { contentRoots, readContentFile } from './content-files.ts';

/**
 * True where `content/region/county.yaml` has a `tiandituKey`: only then is anything of Leaflet built.
 * A file that cannot be read has none; the content check says what is wrong with it.
 */
export function hasMapKey(roots = contentRoots()): boolean {
  try {
    const county: unknown = parse(readContentFile(roots, 'region/county.yaml')?.text ?? '');
    return typeof county === 'object' && county !== null && 'tiandituKey' in county;
  } catch {
    return false;
  }
}

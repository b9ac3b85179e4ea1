import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/**
 * Reads the ids of the county's kinds of tips from `region/tip-categories.yaml`, in their order:
 * `['fire-exit', 'gas', …]`. Throws an Error that names the file when it is missing or is not a list of ids.
 */
export function readCategories(contentDir: string): readonly string[] {
  const file = join(contentDir, 'region', 'tip-categories.yaml');
  const value: unknown = parse(readFileSync(file, 'utf8'));
  const ids = Array.isArray(value)
    ? value.map((entry) => (entry as { id?: unknown } | null)?.id)
    : [];
  if (ids.length > 0 && ids.every((id) => typeof id === 'string' && id !== ''))
    return ids as string[];
  throw new Error(`${file} is not a list of kinds of tips, each with an id.`);
}

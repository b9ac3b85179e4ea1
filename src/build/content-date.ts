import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The content's own date, `YYYY-MM-DD`: from `SOURCE_DATE_EPOCH` (seconds) when it is set, else
 * the newest `reviewedOn:` of any file in the content folders, else `1970-01-01`.
 *
 * Not the time of the build, so that two builds of the same content are the same release.
 */
export async function contentDate(
  contentDirs: readonly string[],
  epoch = process.env.SOURCE_DATE_EPOCH,
): Promise<string> {
  if (epoch) return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  const read = (dir: string) => readdir(dir, { recursive: true, withFileTypes: true });
  const entries = (await Promise.all(contentDirs.map(read))).flat();
  let newest = '1970-01-01';
  for (const entry of entries) {
    if (!entry.isFile() || !/\.(ya?ml|md)$/.test(entry.name)) continue;
    const text = await readFile(join(entry.parentPath, entry.name), 'utf8');
    for (const [, date = ''] of text.matchAll(/^reviewedOn:\s*["']?(\d{4}-\d\d-\d\d)/gm)) {
      if (date > newest) newest = date;
    }
  }
  return newest;
}

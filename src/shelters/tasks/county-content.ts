import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { ImportContext } from '#shelters/rules/import/table-reading.ts';

const degrees = z.number().min(-180).max(180);
const county = z.object({
  areaCode: z.string(),
  box: z.object({ west: degrees, east: degrees, south: degrees, north: degrees }),
});

/** Where the county's content lies: its own facts, and the folder the official list goes into. */
export type CountyContent = { readonly context: ImportContext; readonly folder: string };

/**
 * Reads what the county says of itself in `content/region/county.yaml`. A folder in CONTENT_DIR
 * takes the place of the one in `content/`, as in the build. Throws when the file is not there or
 * has no box: `npm run check:content` then says what is wrong with it.
 */
export function readCountyContent(): CountyContent {
  const region = join(folderOf('region'), 'county.yaml');
  const context = county.parse(parse(readFileSync(region, 'utf8')));
  return { context, folder: folderOf('shelters') };
}

function folderOf(name: string): string {
  const overlay = process.env['CONTENT_DIR'];
  const own = overlay ? resolve(overlay, name) : undefined;
  return own && existsSync(own) ? own : resolve('content', name);
}

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { parse } from 'yaml';
import { z } from 'zod';
import type { PlaceNames } from '#shelters/rules/import/place-names.ts';
import type { ImportContext } from '#shelters/rules/import/table-reading.ts';

const degrees = z.number().min(-180).max(180);
const county = z.object({
  areaCode: z.string(),
  box: z.object({ west: degrees, east: degrees, south: degrees, north: degrees }),
});

const towns = z.array(z.object({ id: z.string(), name: z.object({ 'zh-CN': z.string() }) }));

/** Where the county's content lies: its own facts, and the folder the official list goes into. */
export type CountyContent = { readonly context: ImportContext; readonly folder: string };

/**
 * Reads what the county says of itself in `content/region/`. A folder in CONTENT_DIR takes the place of
 * the one in `content/`, as in the build. Throws when a file is not there or lacks what is needed:
 * `npm run check:content` then says what is wrong with it.
 */
export function readCountyContent(): CountyContent {
  const region = folderOf('region');
  const own = county.parse(readYaml(region, 'county.yaml'));
  return { context: { ...own, places: readPlaces(region) }, folder: folderOf('shelters') };
}

function readPlaces(region: string): PlaceNames {
  const text = readFileSync(join(region, 'villages.csv'), 'utf8');
  const villages = Papa.parse<Record<string, string>>(text, { header: true }).data;
  return new Map(
    towns.parse(readYaml(region, 'townships.yaml')).map(({ id, name }) => {
      const own = villages.filter(({ townId }) => townId?.trim() === id);
      return [name['zh-CN'], own.map((village) => village['name']?.trim() ?? '')];
    }),
  );
}

function readYaml(region: string, name: string): unknown {
  return parse(readFileSync(join(region, name), 'utf8'));
}

function folderOf(name: string): string {
  const overlay = process.env['CONTENT_DIR'];
  const own = overlay ? resolve(overlay, name) : undefined;
  return own && existsSync(own) ? own : resolve('content', name);
}

import type { APIRoute } from 'astro';
import { getRegion, getShelters } from '#build/site-content.ts';
import { writePlacesFile } from '#places/rules/write-places-file.ts';
import { writeShelterFile } from '#shelters/rules/find/file/write-shelter-file.ts';

/** `/data/shelters.json`: every shelter for the finder, the radar and paper, kept offline whole. */
export const GET: APIRoute = async () => {
  const [shelters, region] = await Promise.all([getShelters(), getRegion()]);
  return new Response(JSON.stringify(writeShelterFile(shelters, writePlacesFile(region))), {
    headers: { 'content-type': 'application/json' },
  });
};

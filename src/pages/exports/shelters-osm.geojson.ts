import type { APIRoute } from 'astro';
import { getShelters } from '#build/site-content.ts';
import { writeShelterOsm } from '#shelters/rules/export/write-osm.ts';

/** `/exports/shelters-osm.geojson`: the same with OpenStreetMap's tags. Not kept offline. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(writeShelterOsm(await getShelters())), {
    headers: { 'content-type': 'application/geo+json' },
  });

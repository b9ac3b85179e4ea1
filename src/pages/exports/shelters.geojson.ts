import type { APIRoute } from 'astro';
import { getShelters } from '#build/site-content.ts';
import { writeShelterGeojson } from '#shelters/rules/export/write-geojson.ts';

/** `/exports/shelters.geojson`: the public part of the list for any map. Not kept offline. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(writeShelterGeojson(await getShelters())), {
    headers: { 'content-type': 'application/geo+json' },
  });

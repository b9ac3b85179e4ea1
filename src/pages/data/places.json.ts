import type { APIRoute } from 'astro';
import { getRegion } from '#build/site-content.ts';
import { writePlacesFile } from '#places/rules/write-places-file.ts';

/** `/data/places.json`: towns and villages in both languages with pinyin, kept offline whole. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(writePlacesFile(await getRegion())), {
    headers: { 'content-type': 'application/json' },
  });

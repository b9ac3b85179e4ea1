import type { APIRoute } from 'astro';
import { getShelters } from '#build/site-content.ts';
import { writeShelterFile } from '#shelters/rules/find/shelter-file.ts';

/** `/data/shelters.json`: every shelter for the finder, the radar and paper, kept offline whole. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(writeShelterFile(await getShelters())), {
    headers: { 'content-type': 'application/json' },
  });

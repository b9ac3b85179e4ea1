import type { APIRoute } from 'astro';
import { getShelters } from '#build/site-content.ts';
import { writeShelterCsv } from '#shelters/rules/export/write-csv.ts';

/** `/exports/shelters.csv`: the public part of the list as the county's own table. Not kept offline. */
export const GET: APIRoute = async () =>
  new Response(writeShelterCsv(await getShelters()), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });

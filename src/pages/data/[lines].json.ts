import type { APIRoute } from 'astro';
import { getRegion } from '#build/site-content.ts';

/** `/data/lines.json` only where the county has given rivers or roads. */
export async function getStaticPaths() {
  const { lines } = await getRegion();
  return lines.length > 0 ? [{ params: { lines: 'lines' } }] : [];
}

/** What the radar draws under its points: `[kind, [lon, lat, lon, lat, …]]`, five decimals (1 m). */
export const GET: APIRoute = async () => {
  const { lines } = await getRegion();
  const five = (degrees: number) => Number(degrees.toFixed(5));
  const file = lines.map(({ kind, points }) => [
    kind,
    points.flatMap(({ lon, lat }) => [five(lon), five(lat)]),
  ]);
  return new Response(JSON.stringify(file), { headers: { 'content-type': 'application/json' } });
};

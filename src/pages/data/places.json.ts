import type { APIRoute } from 'astro';
import { getRegion } from '#build/site-content.ts';
import type { PlacesFile, VillageEntry } from '#places/rules/find-village.ts';

/** `/data/places.json`: towns and villages in both languages with pinyin, kept offline whole. */
export const GET: APIRoute = async () => {
  const { towns, villages } = await getRegion();
  const file: PlacesFile = {
    v: 1,
    towns: towns.map(({ id, name }) => [id, name['zh-CN'], name.en]),
    villages: villages.map(({ code, name, townId, pinyin, position }): VillageEntry => {
      const entry = [code, name['zh-CN'], name.en, townId, pinyin] as const;
      return position ? [...entry, position.lon, position.lat] : entry;
    }),
  };
  return new Response(JSON.stringify(file), { headers: { 'content-type': 'application/json' } });
};

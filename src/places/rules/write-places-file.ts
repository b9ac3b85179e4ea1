import type { Town, Village } from '../schema.ts';
import type { PlacesFile, VillageEntry } from './find-village.ts';

/**
 * Writes `/data/places.json`: towns and villages in both languages with pinyin, in their order, and
 * the middle of a village where the county has given it.
 */
export function writePlacesFile(region: {
  readonly towns: readonly Town[];
  readonly villages: readonly Village[];
}): PlacesFile {
  return {
    v: 1,
    towns: region.towns.map(({ id, name }) => [id, name['zh-CN'], name.en]),
    villages: region.villages.map(({ code, name, townId, pinyin, position }): VillageEntry => {
      const entry = [code, name['zh-CN'], name.en, townId, pinyin] as const;
      return position ? [...entry, position.lon, position.lat] : entry;
    }),
  };
}

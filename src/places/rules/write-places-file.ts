import type { Town, Village } from '../schema.ts';
import type { PlacesFile } from './find-village.ts';

/** Writes `/data/places.json`: towns and villages in both languages with pinyin, in their order. */
export function writePlacesFile(region: {
  readonly towns: readonly Town[];
  readonly villages: readonly Village[];
}): PlacesFile {
  return {
    v: 1,
    towns: region.towns.map(({ id, name }) => [id, name['zh-CN'], name.en]),
    villages: region.villages.map(({ code, name, townId, pinyin }) => [
      code,
      name['zh-CN'],
      name.en,
      townId,
      pinyin,
    ]),
  };
}

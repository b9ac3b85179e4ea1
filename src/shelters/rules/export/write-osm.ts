import { SHELTER_HAZARDS, type ShelterHazard } from '#places/rules/hazards.ts';
import type { Known, Shelter } from '../../schema.ts';
import { collectPoints, type PointCollection } from './geojson.ts';

/** Tags of OpenStreetMap: text to text. */
export type OsmTags = Readonly<Record<string, string>>;

/** What stands after `assembly_point:`. OSM documents flood, landslide, earthquake, fire; the rest follow them. */
const OSM_HAZARDS: Readonly<Record<ShelterHazard, string>> = {
  flashFlood: 'flash_flood',
  flood: 'flood',
  landslide: 'landslide',
  debrisFlow: 'debris_flow',
  typhoon: 'typhoon',
  earthquake: 'earthquake',
  fire: 'fire',
  forestFire: 'wildfire',
  coldSnow: 'cold',
  hazmat: 'hazmat',
  epidemic: 'epidemic',
};

/**
 * The list as GeoJSON with OpenStreetMap's tags: `emergency=assembly_point`, `assembly_point:flood=yes|no`
 * only where it is stated, `social_facility=shelter` where there is a roof. Never `amenity=shelter`, which
 * is a hut against rain. Unknown is left out, and so is a place that is closed or unsafe: a map would send
 * people there for years. Phones stay as the county writes them. Never fails.
 */
export function writeShelterOsm(shelters: readonly Shelter[]): PointCollection<OsmTags> {
  const goals = shelters.filter(({ status }) => status !== 'closed' && status !== 'unsafe');
  return collectPoints(goals, (shelter) => {
    const { space, access, fitness, capacityPersons, elevationMetres } = shelter;
    const hasRoof = space === 'indoor' || space === 'mixed';
    const tags: Readonly<Record<string, string | undefined>> = {
      emergency: 'assembly_point',
      ...Object.fromEntries(
        SHELTER_HAZARDS.map((one) => [`assembly_point:${OSM_HAZARDS[one]}`, stated(fitness[one])]),
      ),
      social_facility: hasRoof ? 'shelter' : undefined,
      name: shelter.name,
      'name:zh': shelter.name,
      'name:en': shelter.nameEn,
      ref: shelter.id,
      'addr:full': addressOf(shelter),
      capacity: capacityPersons?.toString(),
      ele: elevationMetres?.toString(),
      phone: [shelter.phone, shelter.phone2].filter(Boolean).join(';'),
      wheelchair: stated(access.wheelchair),
      drinking_water: stated(access.water),
      check_date: shelter.verifiedOn,
      sample: shelter.sample ? 'yes' : undefined,
    };
    return Object.fromEntries(
      Object.entries(tags).filter((tag): tag is [string, string] => Boolean(tag[1])),
    );
  });
}

/** The whole address: town and village stand before it, unless it begins with them already. */
function addressOf({ town, village, address }: Shelter): string {
  if (town && address.startsWith(town)) return address;
  return `${town}${address.startsWith(village) ? '' : village}${address}`;
}

function stated(answer: Known): string | undefined {
  return answer === 'unknown' ? undefined : answer;
}

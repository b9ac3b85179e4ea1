import type { Shelter } from '../../schema.ts';
import { collectPoints, type PointCollection } from './geojson.ts';

/** A shelter without its position and without what is not for the public; absent is not stated. */
export type PublicShelter = Partial<Omit<Shelter, 'lon' | 'lat' | 'note' | 'verifiedBy'>>;

/**
 * The list as GeoJSON (RFC 7946) under our own field names: metres, ISO 8601 times, `yes`, `no` or
 * `unknown` for every hazard and every point of access. What is blank is left out. Never fails.
 */
export function writeShelterGeojson(shelters: readonly Shelter[]): PointCollection<PublicShelter> {
  return collectPoints(shelters, ({ lon, lat, note, verifiedBy, ...shown }) => {
    const stated = Object.entries(shown).filter(([, value]) => value !== '' && value !== undefined);
    return Object.fromEntries(stated) as PublicShelter;
  });
}

import type { Position } from '#places/rules/position.ts';

/** A point of RFC 7946 with what is known of it. Longitude comes first. */
export type PointFeature<T> = {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: {
    readonly type: 'Point';
    readonly coordinates: readonly [lon: number, lat: number];
  };
  readonly properties: T;
};

/**
 * A collection of RFC 7946; `bbox` is west, south, east, north and left out when nothing is inside. `sample`
 * is a member of our own: nothing inside is a real place.
 */
export type PointCollection<T> = {
  readonly type: 'FeatureCollection';
  readonly bbox?: readonly [west: number, south: number, east: number, north: number];
  readonly sample: boolean;
  readonly features: readonly PointFeature<T>[];
};

/** Makes the collection of some shelters, each with its own properties. Degrees WGS-84, as the RFC wants. */
export function collectPoints<S extends Position & { id: string; sample: boolean }, T>(
  shelters: readonly S[],
  propertiesOf: (shelter: S) => T,
): PointCollection<T> {
  const features = shelters.map(
    (shelter): PointFeature<T> => ({
      type: 'Feature',
      id: shelter.id,
      geometry: { type: 'Point', coordinates: [shelter.lon, shelter.lat] },
      properties: propertiesOf(shelter),
    }),
  );
  const sample = shelters.some((shelter) => shelter.sample);
  if (shelters.length === 0) return { type: 'FeatureCollection', sample, features };
  const most = (pick: (one: S) => number) => shelters.map(pick).reduce((a, b) => Math.max(a, b));
  const bbox = [
    -most(({ lon }) => -lon),
    -most(({ lat }) => -lat),
    most(({ lon }) => lon),
    most(({ lat }) => lat),
  ] as const;
  return { type: 'FeatureCollection', bbox, sample, features };
}

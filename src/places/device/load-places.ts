import type { PlacesFile } from '#places/rules/find-village.ts';

let places: Promise<PlacesFile> | undefined;

/**
 * Towns and villages from `/data/places.json`, which is kept offline; asked for once a page.
 * Rejects when it is neither kept nor reachable; the next call then tries again.
 */
export function loadPlaces(): Promise<PlacesFile> {
  places ??= fetchPlaces().catch((error: unknown) => {
    places = undefined;
    throw error;
  });
  return places;
}

async function fetchPlaces(): Promise<PlacesFile> {
  const answer = await fetch('/data/places.json');
  if (!answer.ok) throw new Error(`places: ${answer.status}`);
  return answer.json();
}

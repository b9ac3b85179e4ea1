import { loadPlaces } from '#places/device/load-places.ts';
import {
  readShelterFile,
  type ShelterFile,
  type ShelterList,
} from '#shelters/rules/find/shelter-file.ts';

let loading: Promise<ShelterList> | undefined;

/**
 * The county's shelters, fetched once a page together with the places that name them; both are kept
 * offline. Rejects when they are neither kept nor reachable; the next call then tries again.
 */
export function loadShelters(): Promise<ShelterList> {
  loading ??= fetchShelters().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchShelters(): Promise<ShelterList> {
  const [places, file] = await Promise.all([loadPlaces(), fetchFile()]);
  return readShelterFile(file, places);
}

async function fetchFile(): Promise<ShelterFile> {
  const answer = await fetch('/data/shelters.json');
  if (!answer.ok) throw new Error(`shelters: ${answer.status}`);
  return answer.json();
}

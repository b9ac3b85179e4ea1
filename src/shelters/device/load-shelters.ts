import {
  readShelterFile,
  type ShelterFile,
  type ShelterList,
} from '#shelters/rules/find/shelter-file.ts';

let loading: Promise<ShelterList> | undefined;

/** The county's shelters, fetched once a page. Rejects when they are neither kept nor reachable. */
export function loadShelters(): Promise<ShelterList> {
  loading ??= fetchShelters().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchShelters(): Promise<ShelterList> {
  const answer = await fetch('/data/shelters.json');
  if (!answer.ok) throw new Error(`shelters: ${answer.status}`);
  return readShelterFile((await answer.json()) as ShelterFile);
}

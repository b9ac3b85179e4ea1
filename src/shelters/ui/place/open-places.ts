import { loadPlaces } from '#places/device/load-places.ts';
import { PlaceChooser } from './PlaceChooser.tsx';
import { placeWords } from './place-words.ts';

/** What choosing a place needs, fetched when it is opened: its words and the county's villages. */
export async function openPlaces() {
  const [words, places] = await Promise.all([placeWords(), loadPlaces()]);
  return { words, places, PlaceChooser };
}

import { loadPlaces } from '#places/device/load-places.ts';
import { readWords } from '#words/device/read-words.ts';
import { PlaceChooser } from './PlaceChooser.tsx';

/** What choosing a place needs, fetched when it is opened: its words and the county's villages. */
export async function openPlaces() {
  const [words, places] = await Promise.all([
    readWords({
      'zh-CN': () => import('#content/words/origin/zh-CN.json'),
      en: () => import('#content/words/origin/en.json'),
    }),
    loadPlaces(),
  ]);
  return { words, places, PlaceChooser };
}

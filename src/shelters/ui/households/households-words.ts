import { readWords } from '#words/device/read-words.ts';
import type { Words } from '#words/rules/format-words.ts';
import { placeWords } from '../place/place-words.ts';
import { shelterWords } from '../shelter-words.ts';

/** The words of helper mode; those of hazards, winds, statuses and places are the finder's own. */
export async function helperWords(): Promise<Words> {
  const [own, finder, place] = await Promise.all([
    readWords({
      'zh-CN': () => import('#content/words/shelter-helper/zh-CN.json'),
      en: () => import('#content/words/shelter-helper/en.json'),
    }),
    shelterWords(),
    placeWords(),
  ]);
  return (key, params) => {
    if (key.startsWith('shelters.')) return finder(key, params);
    return (key.startsWith('origin.') ? place : own)(key, params);
  };
}

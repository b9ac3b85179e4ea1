import { readWords } from '#words/device/read-words.ts';

/** The words of the shelter finder, in the page's language. */
export function shelterWords() {
  return readWords({
    'zh-CN': () => import('#content/words/shelters/zh-CN.json'),
    en: () => import('#content/words/shelters/en.json'),
  });
}

import { readWords } from '#words/device/read-words.ts';

/** The words of the settings islands, in the page's language. */
export function settingsWords() {
  return readWords({
    'zh-CN': () => import('#content/words/settings/zh-CN.json'),
    en: () => import('#content/words/settings/en.json'),
  });
}

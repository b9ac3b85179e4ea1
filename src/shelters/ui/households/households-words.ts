import { readWords } from '#words/device/read-words.ts';
import type { Words } from '#words/rules/format-words.ts';
import { shelterWords } from '../shelter-words.ts';

/** The words of helper mode; those of hazards, winds and statuses are the finder's own. */
export async function helperWords(): Promise<Words> {
  const [own, finder] = await Promise.all([
    readWords({
      'zh-CN': () => import('#content/words/shelter-helper/zh-CN.json'),
      en: () => import('#content/words/shelter-helper/en.json'),
    }),
    shelterWords(),
  ]);
  return (key, params) => (key.startsWith('shelters.') ? finder : own)(key, params);
}

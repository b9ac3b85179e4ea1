import { readWords } from '#words/device/read-words.ts';
import type { Words } from '#words/rules/format-words.ts';
import { helperWords } from '../households/households-words.ts';

/** The words of paper; needs and the village field speak with those of helper mode. */
export async function paperWords(): Promise<Words> {
  const [own, helper] = await Promise.all([
    readWords({
      'zh-CN': () => import('#content/words/shelter-paper/zh-CN.json'),
      en: () => import('#content/words/shelter-paper/en.json'),
    }),
    helperWords(),
  ]);
  return (key, params) => (key.startsWith('shelter-paper.') ? own : helper)(key, params);
}

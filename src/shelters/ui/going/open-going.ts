import { readWords } from '#words/device/read-words.ts';
import { Going } from './Going.tsx';

/** What the panel of one shelter needs, fetched when the first one is opened. */
export async function openGoing() {
  const words = await readWords({
    'zh-CN': () => import('#content/words/going/zh-CN.json'),
    en: () => import('#content/words/going/en.json'),
  });
  return { words, Going };
}

import { readWords } from '#words/device/read-words.ts';
import type { Words } from '#words/rules/format-words.ts';

/** The words of choosing a place. */
export function placeWords(): Promise<Words> {
  return readWords({
    'zh-CN': () => import('#content/words/origin/zh-CN.json'),
    en: () => import('#content/words/origin/en.json'),
  });
}

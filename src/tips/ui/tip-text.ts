import { readWords } from '#words/device/read-words.ts';
import type { Words } from '#words/rules/format-words.ts';

/** The words of this noun in the page's language. Rejects when they are neither kept nor reachable. */
export function readTipWords(): Promise<Words> {
  return readWords({
    'zh-CN': () => import('#content/words/tips/zh-CN.json'),
    en: () => import('#content/words/tips/en.json'),
  });
}

/**
 * The sentence for a problem code; a code this release has no words for is told by its name, with
 * what to do. Never fails.
 */
export function sayProblem(t: Words, code: string): string {
  const words = t(code);
  return words === code ? t('tips.refusedOther', { code }) : words;
}

/** A moment in the page's language: `11月23日 19:24`, with the year when it is not this year's. */
export function sayTime(ms: number, lang = document.documentElement.lang): string {
  const date = new Date(ms);
  const isThisYear = date.getFullYear() === new Date().getFullYear();
  return new Intl.DateTimeFormat(lang, {
    ...(!isThisYear && { year: 'numeric' }),
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    // Not `hour12: false`: browsers before 2023 then say 24:05 for five past midnight in English.
    hourCycle: 'h23',
  }).format(date);
}

import { readFileSync } from 'node:fs';
import { type Catalogue, formatWords, type Words } from '#words/rules/format-words.ts';
import type { Lang } from '#words/rules/lang.ts';

/**
 * The languages to speak in: those of `LC_ALL`, `LC_MESSAGES` or `LANG` when it names Chinese or
 * English, else both, Chinese first.
 */
export function languagesOf(env: NodeJS.ProcessEnv): readonly Lang[] {
  const named = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  if (/^zh/i.test(named)) return ['zh-CN'];
  return /^en/i.test(named) ? ['en'] : ['zh-CN', 'en'];
}

/** The words of the import in a language, read from `content/words/shelter-check/`. */
export function taskWords(lang: Lang): Words {
  const path = new URL(`../../../content/words/shelter-check/${lang}.json`, import.meta.url);
  const catalogue = JSON.parse(readFileSync(path, 'utf8')) as Catalogue;
  return (key, params) => formatWords(catalogue, lang, key, params);
}

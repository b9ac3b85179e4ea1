import { type Catalogue, formatWords, type Words } from '#words/rules/format-words.ts';
import { type Lang, readLang } from '#words/rules/lang.ts';

type Source = () => Promise<{ default: Catalogue }>;

/** The language of the page that is open. */
export function pageLang(): Lang {
  return readLang(document.documentElement.lang);
}

/**
 * Loads the words of one noun in the page's language: an island's only way to words.
 *
 * ```ts
 * const t = await readWords({
 *   'zh-CN': () => import('#content/words/quizzes/zh-CN.json'),
 *   en: () => import('#content/words/quizzes/en.json'),
 * });
 * ```
 * Rejects when the file is neither kept nor reachable; the caller then leaves the static page as it is.
 */
export async function readWords(
  sources: Readonly<Record<Lang, Source>>,
  lang: Lang = pageLang(),
): Promise<Words> {
  const catalogue = (await sources[lang]()).default;
  return (key, params) => formatWords(catalogue, lang, key, params);
}

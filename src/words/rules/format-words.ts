import type { Lang } from './lang.ts';

/** Interface words of one noun and one language: flat dotted keys → text with `{{name}}` slots. */
export type Catalogue = Readonly<Record<string, string>>;

/** What goes into the slots of a text; `count` also chooses the plural form. */
export type WordParams = Readonly<Record<string, string | number>>;

/** Gives the text for a key, e.g. `t('quizzes.bar.place', { n: 2, total: 5 })`. */
export type Words = (key: string, params?: WordParams) => string;

/**
 * Looks a key up as i18next (JSON v4) does: with `count`, `key_one` or `key_other` by the language's
 * plural rule, then the plain key; `{{name}}` slots are filled. A missing key gives the key itself,
 * which the content check finds before anyone sees it. Never fails.
 */
export function formatWords(
  catalogue: Catalogue,
  lang: Lang,
  key: string,
  params: WordParams = {},
): string {
  const text = pluralOf(catalogue, lang, key, params['count']) ?? catalogue[key] ?? key;
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (slot, name: string) => String(params[name] ?? slot));
}

function pluralOf(
  catalogue: Catalogue,
  lang: Lang,
  key: string,
  count: string | number | undefined,
): string | undefined {
  if (typeof count !== 'number') return undefined;
  const form = new Intl.PluralRules(lang).select(count);
  return catalogue[`${key}_${form}`] ?? catalogue[`${key}_other`];
}

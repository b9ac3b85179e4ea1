/** A language of the interface; also the value of `<html lang>`. */
export type Lang = 'zh-CN' | 'en';

/** Every language, the one at `/` first. */
export const LANGS: readonly Lang[] = ['zh-CN', 'en'];

/**
 * Turns the `[...lang]` part of an address into a language.
 * `undefined` → `'zh-CN'`, `'en'` → `'en'`; anything else throws, because only our own pages call it.
 */
export function langOfParam(param: string | undefined): Lang {
  if (param === undefined || param === '') return 'zh-CN';
  if (param === 'en') return 'en';
  throw new Error(`no language at /${param}/`);
}

/** The `[...lang]` params of both languages, for `getStaticPaths`. */
export const LANG_PARAMS = [{ lang: undefined }, { lang: 'en' }] as const;

/** The other language: `'zh-CN'` ↔ `'en'`. */
export function otherLang(lang: Lang): Lang {
  return lang === 'en' ? 'zh-CN' : 'en';
}

/**
 * The address of a page in a language: `addressOf('en', '/learn/')` → `'/en/learn/'`.
 * `path` starts and ends with `/` (or is a file) and carries no language.
 */
export function addressOf(lang: Lang, path: string): string {
  return lang === 'en' ? `/en${path}` : path;
}

/** Reads `<html lang>`: anything that is not English is read as Chinese. Never fails. */
export function readLang(value: string | null | undefined): Lang {
  return value?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}

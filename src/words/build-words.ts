import i18next, { type i18n } from 'i18next';
import type { Catalogue, Words } from './rules/format-words.ts';
import type { Lang } from './rules/lang.ts';

const files = import.meta.glob<Catalogue>('../../content/words/*/*.json', {
  eager: true,
  import: 'default',
});

/** All interface words of one language, every noun merged: keys begin with the noun, so none can meet. */
export function catalogueOf(lang: Lang): Catalogue {
  const own = Object.entries(files).filter(([path]) => path.endsWith(`/${lang}.json`));
  return Object.assign({}, ...own.map(([, words]) => words));
}

const instances = new Map<Lang, i18n>();

/**
 * The words of a language at build time. A missing key stops the build.
 * Shape: `wordsFor('en')('shell.header.urgent')` → `'Urgent'`; plurals and `{{slots}}` as in i18next.
 */
export function wordsFor(lang: Lang): Words {
  let instance = instances.get(lang);
  if (!instance) {
    instance = i18next.createInstance();
    void instance.init({
      lng: lang,
      resources: { [lang]: { translation: { ...catalogueOf(lang) } } },
      initAsync: false,
      keySeparator: false,
      nsSeparator: false,
      interpolation: { escapeValue: false },
      showSupportNotice: false,
      parseMissingKeyHandler: (key) => {
        throw new Error(`content/words has no "${key}" in ${lang}: add it to both languages`);
      },
    });
    if (!import.meta.env.DEV) instances.set(lang, instance);
  }
  const t = instance.t;
  return (key, params) => t(key, { ...params });
}

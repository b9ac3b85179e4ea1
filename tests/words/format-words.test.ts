import { readdirSync, readFileSync } from 'node:fs';
import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import { type Catalogue, formatWords } from '#words/rules/format-words.ts';
import { addressOf, LANGS, langOfParam, readLang } from '#words/rules/lang.ts';

function catalogueOf(lang: string): Catalogue {
  const nouns = readdirSync('content/words');
  return Object.assign(
    {},
    ...nouns.map((noun) => JSON.parse(readFileSync(`content/words/${noun}/${lang}.json`, 'utf8'))),
  );
}

describe.each(LANGS)('the small reader in %s', (lang) => {
  test('says what i18next says, for every key and for counts 0, 1, 2 and 21', async () => {
    const catalogue = catalogueOf(lang);
    const full = i18next.createInstance();
    await full.init({
      lng: lang,
      resources: { [lang]: { translation: catalogue } },
      keySeparator: false,
      nsSeparator: false,
      interpolation: { escapeValue: false },
    });
    const keys = [
      ...new Set(Object.keys(catalogue).map((key) => key.replace(/_(one|other)$/, ''))),
    ];
    expect(keys.length).toBeGreaterThan(100);
    for (const key of keys) {
      const slots = [
        ...(catalogue[`${key}_other`] ?? catalogue[key] ?? '').matchAll(/\{\{(\w+)\}\}/g),
      ];
      for (const count of [0, 1, 2, 21]) {
        const params = {
          ...Object.fromEntries(slots.map(([, name]) => [name, `«${name}»`])),
          count,
        };
        expect(formatWords(catalogue, lang, key, params)).toBe(full.t(key, params));
      }
    }
  });
});

test('Chinese stands at / and English at /en/', () => {
  expect(addressOf('zh-CN', '/learn/')).toBe('/learn/');
  expect(addressOf('en', '/learn/')).toBe('/en/learn/');
  expect(langOfParam(undefined)).toBe('zh-CN');
  expect(langOfParam('en')).toBe('en');
  expect(() => langOfParam('fr')).toThrow();
});

test.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['zh-CN', 'zh-CN'],
  ['', 'zh-CN'],
  [null, 'zh-CN'],
])('a page whose lang is %s is read as %s', (given, lang) => {
  expect(readLang(given)).toBe(lang);
});

import { LANGS } from '#words/rules/lang.ts';
import type { ContentProblem } from '../content-problem.ts';
import type { Content } from '../read-content.ts';
import type { InterfaceWords, NounWords, WordsFile } from '../read-interface-words.ts';

/** A source file that may use words. */
export type SourceFile = { readonly file: string; readonly text: string };

const HAN = /\p{Script=Han}/u;
const PLURAL = /_(zero|one|two|few|many|other)$/;
/** Words that are in the other language on purpose: they lead to it. */
const OTHER_LANGUAGE = /otherLanguage|\.lang\./;
/** The functions that take a key. */
const USE = /\b(?:t|showNotice|tell)\(\s*(?:(['"])([\w.-]+)\1|`([\w.-]*)(\$\{)?)/g;

/**
 * Interface words: each key belongs to one noun and stands in Chinese, in English and in the notes
 * for translators; none is empty; slots are the same in both; plurals have the forms the language
 * needs (Chinese `other`, English `one` and `other`); English holds no Chinese character.
 */
export function checkWords({ words }: Content): ContentProblem[] {
  return Object.entries(words).flatMap(([noun, one]) => [
    ...checkParity(noun, one),
    ...checkEach(one),
    ...checkOwn(words, noun),
  ]);
}

/** All nouns are merged into one catalogue, so a key in two of them would hide one. */
function checkOwn(words: InterfaceWords, noun: string): ContentProblem[] {
  const others = Object.entries(words).filter(([other]) => other < noun);
  const { file, words: own, lineOf } = words[noun]?.['zh-CN'] ?? EMPTY;
  return Object.keys(own).flatMap((key): ContentProblem[] => {
    const first = others.find(([, one]) => key in one['zh-CN'].words);
    if (!first) return [];
    const message = `${key} also stands in content/words/${first[0]}`;
    return [{ file, line: lineOf(key), message, mend: 'Keep it in one of them.' }];
  });
}

const EMPTY: WordsFile = { file: '', words: {}, lineOf: () => 1 };

/** Keys that the source uses and no language has; a key with `${…}` needs one that begins so. */
export function checkUsedWords(
  { words }: Content,
  sources: readonly SourceFile[],
): ContentProblem[] {
  const keys = Object.values(words).flatMap((noun) => Object.keys(noun['zh-CN'].words));
  const known = new Set(keys.map((key) => key.replace(PLURAL, '')));
  const nouns = new Set(Object.keys(words));
  return sources.flatMap(({ file, text }) =>
    [...withoutComments(text).matchAll(USE)].flatMap((use): ContentProblem[] => {
      const [, , plain, start, slot] = use;
      const key = plain ?? start ?? '';
      if (!nouns.has(key.split('.')[0] ?? '')) return [];
      const found = slot ? keys.some((one) => one.startsWith(key)) : known.has(key);
      if (found) return [];
      const line = text.slice(0, use.index).split('\n').length;
      const mend = `Add it to content/words/${key.split('.')[0]}/ in both languages.`;
      return [{ file, line, message: `uses ${key}${slot ? '…' : ''}, which has no words`, mend }];
    }),
  );
}

function checkParity(noun: string, one: NounWords): ContentProblem[] {
  const files = [...LANGS, 'notes' as const];
  const all = new Set(files.flatMap((name) => basesOf(one[name])));
  return files.flatMap((name) => {
    const { file, words } = one[name];
    const own = new Set(basesOf(one[name]));
    return [...all].flatMap((base): ContentProblem[] => {
      if (!own.has(base)) {
        const mend = name === 'notes' ? 'Add a line for translators.' : 'Add the words.';
        return [{ file, line: 1, message: `${noun} has no ${base} here`, mend }];
      }
      if (name === 'notes') return [];
      const plural = LANGS.some((lang) => `${base}_other` in one[lang].words);
      const needed = name === 'en' ? ['_one', '_other'] : ['_other'];
      return (plural ? needed : [''])
        .filter((form) => !(`${base}${form}` in words))
        .map((form) => ({
          file,
          line: 1,
          message: `${noun} has no ${base}${form} here`,
          mend: 'A word that counts has every plural form of its language.',
        }));
    });
  });
}

function checkEach(one: NounWords): ContentProblem[] {
  return LANGS.flatMap((lang) => {
    const { file, words, lineOf } = one[lang];
    return Object.entries(words).flatMap(([key, text]): ContentProblem[] => {
      const tell = (message: string, mend: string) => {
        return [{ file, line: lineOf(key), message: `${key} ${message}`, mend }];
      };
      if (text.trim() === '') return tell('is empty', 'Write the words.');
      if (lang === 'en' && HAN.test(text) && !OTHER_LANGUAGE.test(key)) {
        return tell('has Chinese characters', 'Write it in English.');
      }
      const other = one['zh-CN'].words[key] ?? one['zh-CN'].words[key.replace('_one', '_other')];
      if (lang === 'en' && other !== undefined && !key.endsWith('_one')) {
        const [zh, en] = [slotsOf(other), slotsOf(text)];
        if (zh !== en)
          return tell(`has the slots ${en || 'none'}, Chinese ${zh || 'none'}`, 'Use the same.');
      }
      return [];
    });
  });
}

/** Comments become blanks, so that the lines stay where they are. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
}

function basesOf({ words }: WordsFile): readonly string[] {
  return Object.keys(words).map((key) => key.replace(PLURAL, ''));
}

function slotsOf(text: string): string {
  return [...new Set(text.match(/\{\{\s*\w+\s*\}\}/g) ?? [])].sort().join(' ');
}

import { createHash } from 'node:crypto';
import { LANGS, type Lang } from '#words/rules/lang.ts';
import type { ContentProblem } from '../content-problem.ts';
import type { Content } from '../read-content.ts';

/** Unit of translation → the hashes of both languages when they were last found to say the same. */
export type TranslationRecord = Readonly<Record<string, string>>;

/**
 * The record of today's words: each module's statement, card, question and checklist item with
 * eight hex digits of SHA-256 for Chinese and English, e.g.
 * `{ 'modules/gas-leak/close-valve': '1f0a93bc:77d2e1a4' }`, sorted.
 */
export function recordTranslations(content: Content): TranslationRecord {
  const units = unitsOf(content).map(({ key, hashes }) => [key, hashes] as const);
  return Object.fromEntries(units.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Finds translations gone stale: Chinese changed since `record` while English did not, or the other
 * way round. What is new, or changed in both, is no problem (and is noted with the next record).
 */
export function checkStale(content: Content, record: TranslationRecord): ContentProblem[] {
  return unitsOf(content).flatMap(({ key, hashes, places }): ContentProblem[] => {
    const noted = record[key]?.split(':');
    if (!noted) return [];
    const now = hashes.split(':');
    const changed = LANGS.filter((_, i) => now[i] !== noted[i]);
    if (changed.length !== 1) return [];
    const left: Lang = changed[0] === 'en' ? 'zh-CN' : 'en';
    const message = `${key}: ${changed[0]} has changed, ${left} has not`;
    const mend = 'Bring it up to date; if it still says the same: npm run check:content -- --note';
    return [{ ...places[left], message, mend }];
  });
}

type Place = { readonly file: string; readonly line: number };
type Unit = {
  readonly key: string;
  readonly hashes: string;
  readonly places: Readonly<Record<Lang, Place>>;
};

function unitsOf({ read }: Content): readonly Unit[] {
  const modules = read.modules.flatMap(({ module, words }) => {
    const place = (path: PropertyKey[]) => (lang: Lang) => {
      return { file: words[lang].file, line: words[lang].lineOf(path) };
    };
    const about = LANGS.map((lang) => {
      const { title, summary, safeFirst } = words[lang].data;
      return [title, summary, safeFirst, words[lang].body];
    });
    const key = `modules/${module.id}`;
    return [
      unit(key, about, place([])),
      ...module.statements.map((statement) =>
        unit(
          `${key}/${statement.id}`,
          LANGS.map((lang) => statement[lang]),
          place(['words', statement.id]),
        ),
      ),
    ];
  });
  const cards = read.cards.flatMap(({ value, file, lineOf }) => [
    unit(
      `cards/${value.id}`,
      LANGS.map((lang) => value[lang]),
      (lang) => ({ file, line: lineOf([lang]) }),
    ),
    ...value.steps.map((step, i) =>
      unit(
        `cards/${value.id}/${step.id}`,
        LANGS.map((lang) => step[lang]),
        (lang) => {
          return { file, line: lineOf(['steps', i, lang]) };
        },
      ),
    ),
  ]);
  const quizzes = read.quizzes.flatMap(({ value, file, lineOf }) =>
    value.questions.map((question, i) => {
      const parts = question.type === 'order' ? question.steps : question.options;
      const said = LANGS.map((lang) => [question[lang], parts.map((part) => part[lang])]);
      return unit(`quizzes/${question.id}`, said, (lang) => ({
        file,
        line: lineOf(['questions', i, lang]),
      }));
    }),
  );
  const checklists = read.checklists.flatMap(({ value, file, lineOf }) =>
    value.groups.flatMap(({ items }, g) =>
      items.map((item, i) =>
        unit(
          `checklists/${value.id}/${item.id}`,
          LANGS.map((lang) => item[lang]),
          (lang) => {
            return { file, line: lineOf(['groups', g, 'items', i, lang]) };
          },
        ),
      ),
    ),
  );
  return [...modules, ...cards, ...quizzes, ...checklists];
}

function unit(key: string, said: readonly unknown[], place: (lang: Lang) => Place): Unit {
  const hashes = said.map((one) => hashOf(JSON.stringify(one))).join(':');
  return { key, hashes, places: { 'zh-CN': place('zh-CN'), en: place('en') } };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

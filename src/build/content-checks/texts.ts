import { LANGS, type Lang } from '#words/rules/lang.ts';
import type { Content } from '../read-content.ts';

/** One text for people, in one language, and where it stands. */
export type ContentText = {
  readonly lang: Lang;
  readonly text: string;
  readonly file: string;
  readonly line: number;
};

/**
 * Every text of the content tree that people read, in the order of the files: modules, cards,
 * quizzes, checklists, sources, region. Interface words are not among them.
 */
export function textsOf({ read }: Content): readonly ContentText[] {
  const modules = read.modules.flatMap(({ words }) =>
    LANGS.flatMap((lang) => {
      const { data, file, lineOf, body, bodyLine } = words[lang];
      const front = [...walk(data, [], lang)].map(({ path, text }) => {
        return { lang, text, file, line: lineOf(path) };
      });
      return body.trim() ? [...front, { lang, text: body, file, line: bodyLine }] : front;
    }),
  );
  const items = [...read.cards, ...read.quizzes, ...read.checklists];
  const region = Object.values(read.region).filter((part) => part !== undefined);
  const others = [...items, ...region].flatMap(({ value, file, lineOf }) =>
    [...walk(value, [])].map(({ path, lang, text }) => ({ lang, text, file, line: lineOf(path) })),
  );
  const sources = (read.sources?.value ?? []).flatMap((source) =>
    [...walk(source, [source.id])].map(({ path, lang, text }) => {
      const { file, lineOf } = read.sources ?? { file: '', lineOf: () => 1 };
      return { lang, text, file, line: lineOf(path) };
    }),
  );
  return [...modules, ...others, ...sources];
}

type Found = { readonly path: readonly PropertyKey[]; readonly lang: Lang; readonly text: string };

/** Yields the strings below `zh-CN:` and `en:` keys. */
function* walk(value: unknown, path: readonly PropertyKey[], lang?: Lang): Iterable<Found> {
  if (typeof value === 'string') {
    if (lang) yield { path, lang, text: value };
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    const own = LANGS.find((one) => one === key);
    yield* walk(inner, [...path, step], own ?? lang);
  }
}

import { LANGS, type Lang } from '#words/rules/lang.ts';
import { type ContentRoots, contentSubfolders, readContentFile } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';

/** The words of one noun: flat dotted keys in each language, and a line for translators each. */
export type NounWords = Readonly<Record<Lang | 'notes', WordsFile>>;

/** One JSON file of words; `lineOf` gives a key's line. */
export type WordsFile = {
  readonly file: string;
  readonly words: Readonly<Record<string, string>>;
  readonly lineOf: (key: string) => number;
};

/** Noun → its words, e.g. `words.shelters.en.words['shelters.list.title']`. */
export type InterfaceWords = Readonly<Record<string, NounWords>>;

/**
 * Reads `content/words/<noun>/{zh-CN,en,notes}.json`. A file that is missing, is not JSON, is not
 * flat, or holds a key twice is a problem, and counts as empty.
 */
export function readInterfaceWords(
  roots: ContentRoots,
  problems: ContentProblem[],
): InterfaceWords {
  const nouns = contentSubfolders(roots, 'words').map((noun) => {
    const files = [...LANGS, 'notes' as const].map((name) => [
      name,
      readWordsFile(roots, `words/${noun}/${name}.json`, problems),
    ]);
    return [noun, Object.fromEntries(files) as NounWords];
  });
  return Object.fromEntries(nouns);
}

function readWordsFile(roots: ContentRoots, path: string, problems: ContentProblem[]): WordsFile {
  const source = readContentFile(roots, path);
  const file = source?.file ?? `content/${path}`;
  const lines = source?.text.split('\n') ?? [];
  const lineOf = (key: string) =>
    Math.max(1, lines.findIndex((line) => line.includes(`${JSON.stringify(key)}:`)) + 1);
  const empty = { file, words: {}, lineOf };
  const fail = (line: number, message: string, mend: string) => {
    problems.push({ file, line, message, mend });
    return empty;
  };
  if (!source) return fail(1, 'is not there', 'Write it with the same keys as its neighbours.');

  let parsed: unknown;
  try {
    parsed = JSON.parse(source.text);
  } catch (error) {
    const position = Number(/position (\d+)/.exec(String(error))?.[1] ?? 0);
    const line = source.text.slice(0, position).split('\n').length;
    return fail(line, 'is not valid JSON', 'Look for a missing comma or quotation mark.');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return fail(1, 'is not an object of words', 'Write { "noun.place.kind": "words" }.');
  }
  const words: Record<string, string> = {};
  for (const [key, value] of Object.entries(parsed)) {
    if (typeof value === 'string') words[key] = value;
    else fail(lineOf(key), `${key} is not words`, 'Keys are flat: "noun.place.kind": "words".');
  }
  const written = source.text.match(/^\s*"(?:[^"\\]|\\.)+"\s*:/gm) ?? [];
  const seen = new Set<string>();
  for (const one of written) {
    const key = one.trim();
    if (seen.has(key)) {
      const line = lines.findLastIndex((text) => text.trim().startsWith(key)) + 1;
      fail(line, `${key.slice(0, -1).trim()} stands twice`, 'Keep one of them.');
    }
    seen.add(key);
  }
  return { file, words, lineOf };
}

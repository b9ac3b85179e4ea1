import type { ZodType } from 'zod';
import { type Checklist, checklistFile } from '#checks/schema.ts';
import { type Card, cardFile, type Module, type Source, sourcesFile } from '#learn/schema.ts';
import type { Region } from '#places/schema.ts';
import { type Quiz, quizFile } from '#quizzes/schema.ts';
import type { Shelter } from '#shelters/schema.ts';
import type { TipCategory } from '#tips/schema.ts';
import {
  type ContentRoots,
  contentRoots,
  contentSubfolders,
  readContentFile,
  readContentFolder,
} from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import { type InterfaceWords, readInterfaceWords } from './read-interface-words.ts';
import { type ReadModule, readModules } from './read-modules.ts';
import { readRegion } from './read-region.ts';
import { readShelters } from './read-shelters.ts';
import { type ReadFile, readYaml } from './read-yaml.ts';

/** All that names the county, with the kinds of tips it takes. */
export type SiteRegion = Region & { readonly tipCategories: readonly TipCategory[] };

/** A YAML file that was read, for checks that need its lines; `value` is what pages get. */
export type ReadItem<T> = {
  readonly value: T;
  readonly file: string;
  readonly lineOf: ReadFile<unknown>['lineOf'];
};

/**
 * The whole content tree. `region` is undefined only when one of its files has a problem.
 * `official` says that the shelters come from `official.csv`, not from `sample.csv`.
 */
export type Content = {
  readonly modules: readonly Module[];
  readonly cards: readonly Card[];
  readonly quizzes: readonly Quiz[];
  readonly checklists: readonly Checklist[];
  readonly sources: readonly Source[];
  readonly region: SiteRegion | undefined;
  readonly shelters: readonly Shelter[];
  readonly official: boolean;
  readonly words: InterfaceWords;
  /** The same things with their files and lines, for `check-content`. */
  readonly read: {
    /** Every folder of modules and file of quizzes, also those with a problem. */
    readonly names: { readonly modules: readonly string[]; readonly quizzes: readonly string[] };
    readonly modules: readonly ReadModule[];
    readonly cards: readonly ReadItem<Card>[];
    readonly quizzes: readonly ReadItem<Quiz>[];
    readonly checklists: readonly ReadItem<Checklist>[];
    readonly sources: ReadItem<readonly Source[]> | undefined;
    readonly region: ReturnType<typeof readRegion>['files'];
  };
  readonly problems: readonly ContentProblem[];
};

/**
 * Reads `content/` (overlaid by CONTENT_DIR) strictly. What has a problem is left out of the
 * lists and told in `problems`, each with file, line, message and mend. Throws only when the
 * disk fails.
 */
export function readContent(roots: ContentRoots = contentRoots()): Content {
  const problems: ContentProblem[] = [];
  const modules = readModules(roots, problems);
  const cards = readFolder(roots, 'cards', cardFile, problems);
  const quizzes = readFolder(roots, 'quizzes', quizFile, problems);
  const checklists = readFolder(roots, 'checklists', checklistFile, problems);
  const sources = readSources(roots, problems);
  const { region, files } = readRegion(roots, problems);
  const { shelters, official } = readShelters(roots, region, problems);
  return {
    modules: modules.map(({ module }) => module).sort((a, b) => a.order - b.order),
    cards: cards.map(({ value }) => value).sort((a, b) => a.order - b.order),
    quizzes: quizzes.map(({ value }) => value),
    checklists: checklists.map(({ value }) => value),
    sources: sources?.value ?? [],
    region,
    shelters,
    official,
    words: readInterfaceWords(roots, problems),
    read: { names: namesOf(roots), modules, cards, quizzes, checklists, sources, region: files },
    problems,
  };
}

/** Reads each `<name>.yaml` of a folder; the name becomes the id. */
function readFolder<T>(
  roots: ContentRoots,
  folder: string,
  shape: ZodType<T>,
  problems: ContentProblem[],
): ReadItem<T & { id: string }>[] {
  return readContentFolder(roots, folder, '.yaml').flatMap(({ name, file, text }) => {
    const read = readYaml(text, shape, { file, firstLine: 1 }, problems);
    return read ? [{ value: { ...read.data, id: name }, file, lineOf: read.lineOf }] : [];
  });
}

function namesOf(roots: ContentRoots) {
  const quizzes = readContentFolder(roots, 'quizzes', '.yaml').map(({ name }) => name);
  return { modules: contentSubfolders(roots, 'modules'), quizzes };
}

function readSources(roots: ContentRoots, problems: ContentProblem[]) {
  const source = readContentFile(roots, 'sources.yaml');
  if (!source) {
    const mend = 'Write the file; every statement needs a source in it.';
    problems.push({ file: 'content/sources.yaml', line: 1, message: 'is not there', mend });
    return undefined;
  }
  const read = readYaml(source.text, sourcesFile, { file: source.file, firstLine: 1 }, problems);
  if (!read) return undefined;
  const value = Object.entries(read.data).map(([id, source]): Source => ({ id, ...source }));
  return { value, file: source.file, lineOf: read.lineOf };
}

import type { z } from 'zod';
import {
  KINDS_WITH_REASON,
  type Module,
  moduleFacts,
  moduleWords,
  type Statement,
  type StatementWords,
} from '#learn/schema.ts';
import { LANGS, type Lang } from '#words/rules/lang.ts';
import { type ContentRoots, contentSubfolders, readContentFile } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import { renderMarkdown, splitFrontMatter } from './markdown.ts';
import { type ReadFile, readYaml } from './read-yaml.ts';

/** A module and where its parts stand, so that later checks can print a line. */
export type ReadModule = {
  readonly module: Module;
  /** `module.yaml`; paths as in that file. */
  readonly facts: { readonly file: string; readonly lineOf: ReadFile<unknown>['lineOf'] };
  /** The two Markdown files: `body` is the source, from `bodyLine` on. */
  readonly words: Readonly<Record<Lang, WordsFile>>;
};

type WordsFile = {
  readonly file: string;
  readonly lineOf: ReadFile<unknown>['lineOf'];
  /** The front matter. */
  readonly data: z.infer<typeof moduleWords>;
  readonly body: string;
  readonly bodyLine: number;
};

/** Reads every folder of `content/modules`; a module with a problem is left out. */
export function readModules(roots: ContentRoots, problems: ContentProblem[]): ReadModule[] {
  return contentSubfolders(roots, 'modules')
    .map((id) => readModule(roots, id, problems))
    .filter((module) => module !== undefined);
}

function readModule(
  roots: ContentRoots,
  id: string,
  problems: ContentProblem[],
): ReadModule | undefined {
  const factsFile = readContentFile(roots, `modules/${id}/module.yaml`);
  if (!factsFile) {
    problems.push(missing(`content/modules/${id}/module.yaml`));
    return undefined;
  }
  const facts = readYaml(
    factsFile.text,
    moduleFacts,
    { file: factsFile.file, firstLine: 1 },
    problems,
  );
  const zh = readWords(roots, id, 'zh-CN', problems);
  const en = readWords(roots, id, 'en', problems);
  if (!facts || !zh || !en) return undefined;

  const before = problems.length;
  const read = { 'zh-CN': zh, en };
  const statements = facts.data.statements.map((statement, index): Statement => {
    const wordsIn = (language: Lang): StatementWords => {
      const { data, lineOf, file } = read[language];
      const words = data.words[statement.id];
      if (!words) {
        const line = lineOf(['words']);
        const mend = `Add words.${statement.id} with its text.`;
        problems.push({ file, line, message: `has no words for ${statement.id}`, mend });
      } else if (KINDS_WITH_REASON.includes(statement.kind) && !words.reason) {
        const line = lineOf(['words', statement.id]);
        const mend = `Add reason: a ${statement.kind} always says why.`;
        problems.push({ file, line, message: `${statement.id} has no reason`, mend });
      }
      return words ?? { text: '' };
    };
    const line = facts.lineOf(['statements', index]);
    if (statement.kind === 'action' && !statement.pictogram) {
      const mend = 'Add pictogram: a name from src/shell/pictograms.svg.';
      problems.push({
        file: factsFile.file,
        line,
        message: `action ${statement.id} has no pictogram`,
        mend,
      });
    }
    if (statement.kind === 'number' && (statement.value === undefined || !statement.unit)) {
      const mend = 'Add value: and unit:.';
      problems.push({
        file: factsFile.file,
        line,
        message: `number ${statement.id} has no value or unit`,
        mend,
      });
    }
    return { ...statement, 'zh-CN': wordsIn('zh-CN'), en: wordsIn('en') };
  });
  for (const language of LANGS) {
    const { data, lineOf, file } = read[language];
    for (const key of Object.keys(data.words)) {
      if (statements.some((statement) => statement.id === key)) continue;
      const line = lineOf(['words', key]);
      const mend = 'Correct the id, or add the statement to module.yaml.';
      problems.push({ file, line, message: `${key} is no statement of module.yaml`, mend });
    }
  }
  if (problems.length > before) return undefined;

  const about = (language: Lang) => {
    const { title, summary, safeFirst } = read[language].data;
    return { title, summary, safeFirst, bodyHtml: renderMarkdown(read[language].body) };
  };
  return {
    module: { id, ...facts.data, statements, 'zh-CN': about('zh-CN'), en: about('en') },
    facts: { file: factsFile.file, lineOf: facts.lineOf },
    words: read,
  };
}

function readWords(roots: ContentRoots, id: string, language: Lang, problems: ContentProblem[]) {
  const source = readContentFile(roots, `modules/${id}/${language}.md`);
  if (!source) {
    problems.push(missing(`content/modules/${id}/${language}.md`));
    return undefined;
  }
  const { file } = source;
  const split = splitFrontMatter(source.text);
  if (!split) {
    const message = 'has no front matter';
    problems.push({
      file,
      line: 1,
      message,
      mend: 'Begin with a line --- and end the words with ---.',
    });
    return undefined;
  }
  const place = { file, firstLine: split.yamlLine };
  const read = readYaml(split.yaml, moduleWords, place, problems);
  return read && { ...read, file, body: split.body, bodyLine: split.bodyLine };
}

function missing(file: string): ContentProblem {
  const mend = 'Write the file; docs/guides/content.md shows it.';
  return { file, line: 1, message: 'is not there', mend };
}

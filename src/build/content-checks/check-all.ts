import { readFileSync } from 'node:fs';
import { readPictograms } from '#shell/rules/pictograms.ts';
import type { ContentRoots } from '../content-files.ts';
import type { ContentProblem } from '../content-problem.ts';
import { listContentFiles } from '../list-content-files.ts';
import type { Content } from '../read-content.ts';
import { checkCharacters } from './check-characters.ts';
import { checkCounty } from './check-county.ts';
import { checkDates } from './check-dates.ts';
import { checkIds } from './check-ids.ts';
import { checkLanguage } from './check-language.ts';
import { checkMarkdown } from './check-markdown.ts';
import { checkModuleParts } from './check-module-parts.ts';
import { checkQuestions } from './check-questions.ts';
import { checkReferences } from './check-references.ts';
import { checkWords } from './check-words.ts';

/**
 * Everything that reading alone does not find, together with what it found: the problems that stop
 * the build, by file and line. Does not look at the source code or at stale translations.
 */
export function checkAll(content: Content, roots: ContentRoots): readonly ContentProblem[] {
  const files = listContentFiles(roots);
  const sheet = readFileSync('src/shell/pictograms.svg', 'utf8');
  const pictograms = new Set(readPictograms(sheet).keys());
  const problems = [
    ...content.problems,
    ...checkCharacters(files),
    ...checkCounty(files, content, roots),
    ...checkIds(content),
    ...checkReferences(content, { pictograms }),
    ...checkLanguage(content),
    ...checkQuestions(content),
    ...checkDates(content),
    ...checkModuleParts(content),
    ...checkMarkdown(content),
    ...checkWords(content),
  ];
  return problems.toSorted((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line,
  );
}

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAll } from './content-checks/check-all.ts';
import {
  checkStale,
  recordTranslations,
  type TranslationRecord,
} from './content-checks/check-stale.ts';
import { checkUsedWords, type SourceFile } from './content-checks/check-words.ts';
import { contentPath, contentRoots } from './content-files.ts';
import { printProblems } from './content-problem.ts';
import { readContent } from './read-content.ts';

/*
 * `npm run check:content`: prints every problem as file:line, what, mend; exits 1 when there is one.
 * With `--note` it writes down that both languages now say the same (content/translations.json).
 */
const roots = contentRoots();
const content = readContent(roots);
const recordFile = contentPath(roots, 'translations.json');
const record: TranslationRecord = existsSync(recordFile)
  ? JSON.parse(readFileSync(recordFile, 'utf8'))
  : {};
const note = process.argv.includes('--note');
const problems = [
  ...checkAll(content, roots),
  ...checkUsedWords(content, sourceFiles('src')),
  ...(note ? [] : checkStale(content, record)),
];

if (problems.length > 0) {
  console.error(printProblems(problems));
  console.error(`\ncontent: ${problems.length} problem(s)`);
  process.exitCode = 1;
} else {
  const now = recordTranslations(content);
  const text = `${JSON.stringify(now, undefined, 1)}\n`;
  if (note) writeFileSync(recordFile, text);
  else if (JSON.stringify(now) !== JSON.stringify(record)) {
    console.warn('content: new translations are not noted yet: npm run check:content -- --note');
  }
  if (!content.official) {
    console.warn(
      'content: the shelters are only a sample; content/shelters/official.csv is not there',
    );
  }
  const { modules, cards, quizzes, checklists, shelters } = content;
  const questions = quizzes.reduce((sum, quiz) => sum + quiz.questions.length, 0);
  console.log(
    `content: ${modules.length} modules, ${cards.length} cards, ${questions} questions, ` +
      `${checklists.length} checklists, ${shelters.length} shelters, no problems`,
  );
}

function sourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(astro|tsx?)$/.test(path) && !path.startsWith('build'))
    .map((path) => join(folder, path))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
}

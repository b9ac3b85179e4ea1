import type { ImportProblem } from '#shelters/rules/import/import-problem.ts';
import type { ImportResult } from '#shelters/rules/import/import-result.ts';
import { problemWords } from '#shelters/rules/import/problem-words.ts';
import type { Words } from '#words/rules/format-words.ts';

/** So many lines of a kind are read on a screen; the rest is counted, and whole in `--json`. */
const LINES = 100;

/**
 * The report as one JSON object: counts first, then every refused row and every warning, with the
 * row of the spreadsheet, the Chinese heading, the code, the words and what the words were made of.
 */
export function reportJson({ rows, converted, refused, warnings }: ImportResult, t: Words): string {
  const tell = (problem: ImportProblem) => {
    const { row, field, code, value, details } = problem;
    return { row, field, code, ...problemWords(problem, t), value, ...details };
  };
  return JSON.stringify({
    accepted: rows.length,
    converted,
    refused: refused.map(tell),
    warnings: warnings.map(tell),
  });
}

/** The report in plain words, refused rows first. */
export function reportText({ rows, converted, refused, warnings }: ImportResult, t: Words): string {
  const counts = {
    accepted: rows.length,
    converted,
    refused: refused.length,
    warnings: warnings.length,
  };
  return [
    ...part(refused, t('shelter-check.cli.refusedTitle', { count: refused.length }), t),
    ...part(warnings, t('shelter-check.cli.warningsTitle', { count: warnings.length }), t),
    t('shelter-check.cli.counts', counts),
  ].join('\n');
}

/** One problem as a line. */
export function lineOf(problem: ImportProblem, t: Words): string {
  const { row, field, code } = problem;
  const words = problemWords(problem, t);
  if (code.startsWith('shelters.file-')) return t('shelter-check.cli.file', words);
  if (row === 1) return t('shelter-check.cli.whole', words);
  return t('shelter-check.cli.line', { row, field, ...words });
}

function part(problems: readonly ImportProblem[], title: string, t: Words): readonly string[] {
  if (problems.length === 0) return [];
  const lines = problems.slice(0, LINES).map((problem) => `  ${lineOf(problem, t)}`);
  const more = problems.length - lines.length;
  const rest = more > 0 ? [`  ${t('shelter-check.cli.more', { count: more })}`] : [];
  return [title, ...lines, ...rest];
}

/**
 * Something wrong in `content/`, said so that its writer can mend it without help.
 * `file` is as printed (`content/modules/gas-leak/en.md`), `line` counts from 1,
 * `message` says what is so, `mend` what to do.
 */
export type ContentProblem = {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly mend: string;
};

/** The problems as lines to print: `file:line  what` and, below, `mend: …`. `''` for none. */
export function printProblems(problems: readonly ContentProblem[]): string {
  return problems
    .map(({ file, line, message, mend }) => `${file}:${line}  ${message}\n    mend: ${mend}`)
    .join('\n');
}

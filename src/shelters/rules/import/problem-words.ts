import type { Words } from '#words/rules/format-words.ts';
import type { ImportProblem } from './import-problem.ts';

/** A problem in a person's words: what is so, and what to do about it. */
export type ProblemWords = { readonly message: string; readonly mend: string };

/**
 * The words of a problem, from `content/words/shelter-check/`; the key is the code without its noun.
 * Datums in the details are said by their maps: `gcj02` → `GCJ-02（高德、腾讯）`. Never fails.
 */
export function problemWords(
  { code, field, value, details }: ImportProblem,
  t: Words,
): ProblemWords {
  const datums = Object.fromEntries(
    ['datum', 'given']
      .filter((slot) => details?.[slot] !== undefined)
      .map((slot) => [slot, t(`shelter-check.datum.${details?.[slot]}`)]),
  );
  const kind = code.replace('shelters.', '');
  const slots = { field, value, ...details, ...datums };
  return {
    message: t(`shelter-check.problem.${kind}`, slots),
    mend: t(`shelter-check.mend.${kind}`, slots),
  };
}

import type { ContentProblem } from '../content-problem.ts';
import type { Content } from '../read-content.ts';

/** `reviewBy` comes after `reviewedOn`, and at most a year after: exactly a year is allowed. */
export function checkDates({ read }: Content): ContentProblem[] {
  const modules = read.modules.map(({ module, facts }) => ({ ...facts, value: module }));
  return [...modules, ...read.cards, ...read.checklists].flatMap(({ value, file, lineOf }) => {
    const { reviewedOn, reviewBy } = value;
    const latest = `${Number(reviewedOn.slice(0, 4)) + 1}${reviewedOn.slice(4)}`;
    if (reviewBy > reviewedOn && reviewBy <= latest) return [];
    const mend = `Write a day after ${reviewedOn} and not after ${latest}.`;
    const message = `reviewBy ${reviewBy} does not fit reviewedOn ${reviewedOn}`;
    return [{ file, line: lineOf(['reviewBy']), message, mend }];
  });
}

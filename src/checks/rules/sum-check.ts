import type { Answer, Check } from './check.ts';

/** How bad it is when an item is not done: 高危 or 一般. (重大 is a legal word for businesses.) */
export const SEVERITIES = ['high', 'ordinary'] as const;

/** `'high'` (高危) or `'ordinary'` (一般). */
export type Severity = (typeof SEVERITIES)[number];

/** An item as the summary needs it. */
export interface Rated {
  readonly id: string;
  readonly severity: Severity;
}

/** A check in figures and lists of item ids. */
export interface CheckSum {
  readonly total: number;
  readonly done: number;
  readonly absent: number;
  /** Not done: high first, then ordinary, each in the order of the list. */
  readonly notDone: readonly string[];
  /** Cannot tell: in the same order. */
  readonly unsure: readonly string[];
  /** Items without an answer, in the order of the list. */
  readonly left: readonly string[];
}

/** Sums a check up over the items the list has now; answers to dropped items count nowhere. Never fails. */
export function sumCheck(items: readonly Rated[], answers: Check['answers']): CheckSum {
  const said = (is: Answer) => items.filter(({ id }) => own(answers, id)?.is === is);
  return {
    total: items.length,
    done: said('done').length,
    absent: said('absent').length,
    notDone: worstFirst(said('not-done')),
    unsure: worstFirst(said('unsure')),
    left: items.filter(({ id }) => !own(answers, id)).map(({ id }) => id),
  };
}

function worstFirst(items: readonly Rated[]): readonly string[] {
  return SEVERITIES.flatMap((severity) => items.filter((item) => item.severity === severity)).map(
    ({ id }) => id,
  );
}

function own(answers: Check['answers'], id: string) {
  return Object.keys(answers).includes(id) ? answers[id] : undefined;
}

import type { Gradable } from './grade-answer.ts';

/** What is said of an option after answering. */
export type Mark = 'right' | 'right-chosen' | 'wrong-chosen' | 'other';

/** `{ id: 'b', mark: 'right' }`. */
export interface Marked {
  readonly id: string;
  readonly mark: Mark;
}

const RANK: Readonly<Record<Mark, number>> = {
  'right-chosen': 0,
  right: 0,
  'wrong-chosen': 1,
  other: 2,
};

/**
 * The options in the order they are shown after answering: right ones first, then what was chosen
 * wrongly, then the rest; within each, as they stood before (`shown`). Never fails.
 */
export function markOptions(
  { key }: Pick<Gradable, 'key'>,
  chosen: readonly string[],
  shown: readonly string[],
): readonly Marked[] {
  return shown
    .map((id) => ({ id, mark: markOf(key.includes(id), chosen.includes(id)) }))
    .sort((a, b) => RANK[a.mark] - RANK[b.mark]);
}

function markOf(right: boolean, chosen: boolean): Mark {
  if (right) return chosen ? 'right-chosen' : 'right';
  return chosen ? 'wrong-chosen' : 'other';
}

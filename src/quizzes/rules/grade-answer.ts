/** What grading needs of a question; `key` holds ids, never letters or places. */
export interface Gradable {
  readonly type: QuestionType;
  /** The right option ids; for `order` all step ids in the right order. */
  readonly key: readonly string[];
}

/** How a question is answered. */
export type QuestionType = 'single' | 'multiple' | 'true-false' | 'order';

/** A grade: right only when nothing is missed and nothing is too much. */
export interface Grade {
  readonly right: boolean;
  /** Right options chosen; for `order` steps in their right place. */
  readonly hits: number;
  /** Right options not chosen; for `order` steps out of place. */
  readonly missed: number;
  /** Wrong options chosen; always 0 for `order`. */
  readonly extra: number;
}

/**
 * Grades an answer by ids: `gradeAnswer({ type: 'multiple', key: ['a', 'c'] }, ['c'])` →
 * `{ right: false, hits: 1, missed: 1, extra: 0 }`. The order of `chosen` counts only for `order`;
 * an id given twice counts once. Nothing chosen is never right. Never fails.
 */
export function gradeAnswer({ type, key }: Gradable, chosen: readonly string[]): Grade {
  if (type === 'order') return gradeOrder(key, chosen);
  const picked = new Set(chosen);
  const hits = key.filter((id) => picked.has(id)).length;
  const missed = key.length - hits;
  const extra = picked.size - hits;
  return { right: hits > 0 && missed === 0 && extra === 0, hits, missed, extra };
}

function gradeOrder(key: readonly string[], chosen: readonly string[]): Grade {
  const hits = key.filter((id, at) => chosen[at] === id).length;
  const right = hits > 0 && hits === key.length && chosen.length === key.length;
  return { right, hits, missed: key.length - hits, extra: 0 };
}

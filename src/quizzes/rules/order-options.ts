import type { QuestionType } from './grade-answer.ts';
import { shuffle } from './shuffle.ts';

/** The seed of the printed page and of a person's first round: both show the same letters. */
export const PAPER_SEED = 0;

/** A question with the ids of its options or steps, as the content file lists them. */
export interface Shown {
  readonly id: string;
  readonly type: QuestionType;
  readonly options: readonly string[];
}

/**
 * The order in which options are shown: settled by the attempt's seed, the question and how often it
 * was asked before, so that a comeback cannot be answered from the memory of a letter.
 * `true-false` keeps its order (true, then false). The steps of an `order` question never lie right
 * at the start. Never fails.
 */
export function orderOptions(
  { id, type, options }: Shown,
  seed: number,
  before = 0,
): readonly string[] {
  if (type === 'true-false') return options;
  const shown = shuffle(options, `${seed}:${before}:${id}`);
  const lucky = type === 'order' && shown.every((step, at) => step === options[at]);
  return lucky ? [...shown.slice(1), ...shown.slice(0, 1)] : shown;
}

/**
 * The order in which a question's reasons are told: the right ones first, in the key's order, then the others as
 * they are shown. The page writes them so, and the island reads them so: no id stands at a reason.
 */
export function orderReasons(shown: readonly string[], key: readonly string[]): readonly string[] {
  return [...key, ...shown.filter((id) => !key.includes(id))];
}

/** The letter of a place: 0 → `'A'`; past 25 it goes on with figures (`'27'`). */
export function letterAt(place: number): string {
  return place < 26 ? String.fromCharCode(65 + place) : String(place + 1);
}

/** Moves a step one place up (-1) or down (1); at the ends the same order comes back. */
export function moveStep(steps: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const from = steps.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= steps.length) return steps;
  const out = [...steps];
  [out[from], out[to]] = [out[to] as string, out[from] as string];
  return out;
}

/** Adds an option to those picked, or takes it out again. */
export function togglePick(picked: readonly string[], id: string): readonly string[] {
  return picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id];
}

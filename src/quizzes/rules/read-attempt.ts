import type { Answered, Attempt } from './attempt.ts';
import type { Total } from './count-totals.ts';

/** What a stored value turned out to be. `newer` was written by a later release and is left alone. */
export type Read<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'newer' }
  | { readonly kind: 'spoiled' };

/**
 * Reads a stored attempt, whatever it is: wrong types, missing fields and cut-off values are
 * `spoiled`, a version above 1 is `newer`. Version 1 is the first, so nothing has to be migrated;
 * the next version is turned into this shape here. Never fails.
 */
export function readAttempt(value: unknown): Read<Attempt> {
  if (!isRecord(value)) return { kind: 'spoiled' };
  if (typeof value.v === 'number' && value.v > 1) return { kind: 'newer' };
  const { v, id, module, seed, only, startedAt, answers, draft, showing, finished } = value;
  const whole =
    v === 1 &&
    isId(id) &&
    isId(module) &&
    isCount(seed) &&
    isIds(only) &&
    isCount(startedAt) &&
    Array.isArray(answers) &&
    answers.every(isAnswered) &&
    isIds(draft) &&
    typeof showing === 'boolean' &&
    typeof finished === 'boolean';
  return whole ? { kind: 'ok', value: value as unknown as Attempt } : { kind: 'spoiled' };
}

/** Reads a stored total, as `readAttempt` does; totals carry no version of their own. Never fails. */
export function readTotal(value: unknown): Read<Total> {
  const whole =
    isRecord(value) &&
    isId(value.question) &&
    isId(value.module) &&
    isCount(value.asked) &&
    isCount(value.right) &&
    isCount(value.lastAt) &&
    typeof value.lastRight === 'boolean';
  return whole ? { kind: 'ok', value: value as unknown as Total } : { kind: 'spoiled' };
}

function isAnswered(value: unknown): value is Answered {
  return (
    isRecord(value) &&
    isId(value.question) &&
    isIds(value.chosen) &&
    typeof value.right === 'boolean' &&
    isCount(value.at)
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isIds(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isId);
}

/** A whole number from 0: counts, seeds, times. */
function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

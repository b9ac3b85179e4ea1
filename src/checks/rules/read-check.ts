import { ANSWERS, type Answer, type Check } from './check.ts';

/** What a stored value turned out to be. `newer` was written by a later release and is left alone. */
export type Read<T> =
  | { readonly kind: 'ok'; readonly value: T; readonly lossy: boolean }
  | { readonly kind: 'newer' }
  | { readonly kind: 'spoiled' };

/**
 * Reads a stored check. A single spoiled answer is dropped and `lossy` says so; a spoiled frame makes
 * the whole `spoiled`; a version above 1 is `newer`. Version 1 is the first, so nothing has to be
 * migrated; the next version is turned into this shape here. Never fails.
 */
export function readCheck(value: unknown): Read<Check> {
  if (!isRecord(value)) return { kind: 'spoiled' };
  const { v, id, list, name, startedAt, revision, place, answers } = value;
  if (typeof v === 'number' && v > 1) return { kind: 'newer' };
  const frame =
    v === 1 &&
    isId(id) &&
    isId(list) &&
    typeof name === 'string' &&
    isCount(startedAt) &&
    isCount(revision) &&
    isRecord(answers);
  if (!frame) return { kind: 'spoiled' };
  const whole = Object.entries(answers).filter(([, answer]) => isAnswer(answer));
  const check = {
    ...value,
    place: isPlace(place) ? place : { at: 'start' },
    answers: Object.fromEntries(whole),
  };
  const lossy = !isPlace(place) || whole.length < Object.keys(answers).length;
  return { kind: 'ok', value: check as unknown as Check, lossy };
}

function isAnswer(value: unknown): boolean {
  return isRecord(value) && ANSWERS.includes(value.is as Answer) && isCount(value.at);
}

function isPlace(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return (
    value.at === 'start' || value.at === 'summary' || (value.at === 'item' && isId(value.item))
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** A whole number from 0. */
function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

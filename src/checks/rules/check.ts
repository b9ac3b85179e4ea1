/** What a person says of an item: done, not done, there is no such thing here, cannot tell. */
export type Answer = 'done' | 'not-done' | 'absent' | 'unsure';

/** Every answer, in the order of the buttons. */
export const ANSWERS: readonly Answer[] = ['done', 'not-done', 'absent', 'unsure'];

/** Where in a check a person stands. */
export type Place =
  | { readonly at: 'start' }
  | { readonly at: 'item'; readonly item: string }
  | { readonly at: 'summary' };

/**
 * One walk through a checklist, kept on the device (localStorage `shouan.checks.<list>`, then table
 * `checks` of IndexedDB `shouan-checks`).
 *
 * Life cycle: made when a walk begins, written before the next paint on every step; it can be left
 * and taken up at any time. Starting again makes a new one; the old one stays as history.
 * Everything goes by item id, so language and new editions of the list do not touch it. `v` is 1; a
 * record of a higher version is left as it is (`read-check.ts`).
 */
export interface Check {
  readonly v: 1;
  /** Made on the device, unique. */
  readonly id: string;
  /** Checklist id, e.g. `'home'`. */
  readonly list: string;
  /** Whose home, in the person's own words, e.g. `'阿婆家'`; `''` = not given. At most 20 characters. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Grows by one with every change; the higher one is the later. */
  readonly revision: number;
  readonly place: Place;
  /** Item id → the last answer given, `at` in milliseconds since 1970. */
  readonly answers: Readonly<Record<string, { readonly is: Answer; readonly at: number }>>;
}

/** Longest name of a household, in characters as people count them. */
export const NAME_LIMIT = 20;

/** Begins a walk at its first screen. Id and time are passed in. Never fails. */
export function startCheck(given: {
  readonly id: string;
  readonly list: string;
  readonly at: number;
  readonly name?: string;
}): Check {
  return {
    v: 1,
    id: given.id,
    list: given.list,
    name: given.name ?? '',
    startedAt: given.at,
    revision: 0,
    place: { at: 'start' },
    answers: {},
  };
}

/** Goes somewhere in the walk. */
export function goTo(check: Check, place: Place): Check {
  return { ...check, place, revision: check.revision + 1 };
}

/** Notes an answer (the last one counts) and goes to `next`. */
export function answerItem(
  check: Check,
  item: string,
  answer: { readonly is: Answer; readonly at: number },
  next: Place,
): Check {
  const answers = { ...check.answers, [item]: answer };
  return { ...check, answers, place: next, revision: check.revision + 1 };
}

/** Names the household: line breaks become spaces, ends are trimmed, what is too long is cut. */
export function nameCheck(check: Check, name: string): Check {
  const line = [...name.replace(/\s+/g, ' ').trim()].slice(0, NAME_LIMIT).join('');
  return { ...check, name: line, revision: check.revision + 1 };
}

import type { Check, Place } from './check.ts';

/** A checklist as the walk needs it: groups with the ids of their items, in order. */
export type ListShape = readonly { readonly id: string; readonly items: readonly string[] }[];

/** Where an item lies: `n` of `total` in the list, `inGroup` of `groupTotal` in its group, all from 1. */
export interface ItemPlace {
  readonly group: string;
  readonly n: number;
  readonly total: number;
  readonly inGroup: number;
  readonly groupTotal: number;
}

/** Finds an item; undefined when the list does not have it (any more). */
export function placeOf(list: ListShape, item: string): ItemPlace | undefined {
  let n = 0;
  const total = list.reduce((sum, { items }) => sum + items.length, 0);
  for (const { id, items } of list) {
    const at = items.indexOf(item);
    if (at >= 0) {
      return { group: id, n: n + at + 1, total, inGroup: at + 1, groupTotal: items.length };
    }
    n += items.length;
  }
  return undefined;
}

/**
 * Where the walk goes after `item` is answered: to the next item without an answer, looking on from
 * `item` and then from the start; to the summary when every item has one. Never fails.
 */
export function placeAfter(
  list: ListShape,
  answers: Check['answers'],
  item: string | undefined,
): Place {
  const ids = list.flatMap(({ items }) => items);
  const from = item === undefined ? 0 : ids.indexOf(item) + 1;
  const next = [...ids.slice(from), ...ids.slice(0, from)].find(
    (id) => id !== item && !Object.keys(answers).includes(id),
  );
  return next === undefined ? { at: 'summary' } : { at: 'item', item: next };
}

/** Where "back" leads: the item before, or the first screen. */
export function placeBefore(list: ListShape, item: string): Place {
  const ids = list.flatMap(({ items }) => items);
  const before = ids[ids.indexOf(item) - 1];
  return before === undefined ? { at: 'start' } : { at: 'item', item: before };
}

/** The place to show: an item that a new edition of the list dropped gives way to the next open one. */
export function placeNow(list: ListShape, check: Pick<Check, 'place' | 'answers'>): Place {
  if (check.place.at !== 'item' || placeOf(list, check.place.item)) return check.place;
  return placeAfter(list, check.answers, undefined);
}

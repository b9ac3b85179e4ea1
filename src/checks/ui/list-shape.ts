import type { ListShape } from '#checks/rules/plan-walk.ts';
import type { List } from './read-list.ts';

/** The list as the rules of the walk need it: ids only. */
export function shapeOf(list: List): ListShape {
  return list.groups.map(({ id, items }) => ({ id, items: items.map((item) => item.id) }));
}

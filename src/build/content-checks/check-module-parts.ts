import type { Kind, Module } from '#learn/schema.ts';
import type { ContentProblem } from '../content-problem.ts';
import type { Content } from '../read-content.ts';

/** What a full module holds at least and at most; `before` lines may stand in for signs. */
const PARTS: readonly (readonly [kinds: readonly Kind[], least: number, most: number])[] = [
  [['action'], 4, 7],
  [['sign', 'before'], 2, Number.POSITIVE_INFINITY],
  [['do'], 2, Number.POSITIVE_INFINITY],
  [['do-not'], 2, Number.POSITIVE_INFINITY],
  [['myth'], 1, Number.POSITIVE_INFINITY],
];

/** Every module is full: 4 to 7 actions, 2 signs (or `before`), 2 do, 2 do-not and 1 myth. */
export function checkModuleParts({ read }: Content): ContentProblem[] {
  return read.modules.flatMap(({ module, facts }) =>
    PARTS.flatMap(([kinds, least, most]): ContentProblem[] => {
      const count = countOf(module, kinds);
      if (count >= least && count <= most) return [];
      const range = most === Number.POSITIVE_INFINITY ? `at least ${least}` : `${least} to ${most}`;
      const message = `has ${count} of ${kinds.join(' or ')}`;
      const line = facts.lineOf(['statements']);
      return [{ file: facts.file, line, message, mend: `A full module has ${range}.` }];
    }),
  );
}

function countOf({ statements }: Module, kinds: readonly Kind[]): number {
  return statements.filter(({ kind }) => kinds.includes(kind)).length;
}

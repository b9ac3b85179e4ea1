import type { JSX } from 'preact';
import { splitClauses } from '#shell/rules/clauses.ts';

/** A line that breaks where a reader would breathe; the islands' twin of `Clauses.astro`. */
export function Clauses({ text }: { text: string }): JSX.Element {
  return (
    <>
      {splitClauses(text).map(({ text: clause, keep }) =>
        keep ? (
          <span class="c" key={clause}>
            {clause}
          </span>
        ) : (
          clause
        ),
      )}
    </>
  );
}

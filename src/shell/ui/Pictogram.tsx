import type { JSX } from 'preact';

/**
 * A pictogram inside an island: `drawing` is the inside of a symbol, from `DRAWINGS` or copied from a
 * drawing that stands in the island's static HTML, so that no sheet has to be loaded.
 */
export function Pictogram({
  drawing,
  extra = '',
}: {
  drawing: string;
  extra?: string;
}): JSX.Element {
  return (
    <svg
      class={`p ${extra}`}
      viewBox="0 0 48 48"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: drawing }}
    />
  );
}

/** The few drawings that every island needs, by name. Source: `src/shell/pictograms.svg`. */
export const DRAWINGS = {
  tick: '<path d="M6 25l12 13L42 10"/>',
  cross: '<path d="M9 9l30 30M39 9L9 39"/>',
  next: '<path d="M6 24h35M27 9l15 15-15 15"/>',
  back: '<path d="M30 7L13 24l17 17"/>',
  go: '<path d="M18 7l17 17-17 17"/>',
} as const;

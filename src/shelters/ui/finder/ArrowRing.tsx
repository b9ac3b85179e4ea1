import type { JSX } from 'preact';

/** A ring with an arrow: `degrees` clockwise from up. Words beside it say the same. */
export function ArrowRing({ degrees }: { degrees: number }): JSX.Element {
  const turned = degrees.toFixed(1);
  return (
    <svg class="p ring" viewBox="0 0 48 48" aria-hidden="true" data-degrees={turned}>
      <circle cx="24" cy="24" r="21" stroke-width="2" />
      <path d="M24 36V13M15 22l9-9 9 9" stroke-width="3" transform={`rotate(${turned} 24 24)`} />
    </svg>
  );
}

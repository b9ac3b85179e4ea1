import { useRef } from 'preact/hooks';

/** Turns of asking: only the answer to the last question, while nobody has ended it, is wanted. */
export interface Turn {
  /** Begins a turn, which ends the one before; what it gives says whether this one is still open. */
  readonly begin: () => () => boolean;
  /** Ends the open turn; `true` when there was one. */
  readonly end: () => boolean;
}

/**
 * For what is answered late (a position, a permission, a server): a person who has gone on meanwhile must
 * not be thrown back by the answer.
 */
export function useTurn(): Turn {
  const open = useRef<object>();
  return {
    begin() {
      const own = {};
      open.current = own;
      return () => open.current === own;
    },
    end() {
      const wasOpen = open.current !== undefined;
      open.current = undefined;
      return wasOpen;
    },
  };
}

import type { Answer, Place } from '#checks/rules/check.ts';
import type { Journal } from '#checks/rules/journal.ts';
import type { Words } from '#words/rules/format-words.ts';
import type { List } from './read-list.ts';

/** Everything a screen of the check is drawn from. */
export interface CheckView {
  readonly list: List;
  readonly journal: Journal;
  readonly t: Words;
  /** False when the phone does not let the answers be kept. */
  readonly kept: boolean;
  /** What became of sharing: copied, or the text to be copied by hand. */
  readonly shared: 'no' | 'copied' | { readonly text: string };
  readonly act: CheckActions;
}

/**
 * What a person can do; each is kept before the next paint. `answer` takes the event, because the
 * second tap of a double tap lands on the next item and must not answer it unread.
 */
export interface CheckActions {
  readonly answer: (item: string, is: Answer, event: MouseEvent) => void;
  readonly go: (place: Place) => void;
  readonly goOn: () => void;
  readonly name: (name: string) => void;
  readonly startOver: () => void;
  readonly takeBack: () => void;
  readonly share: () => void;
  readonly print: (what: 'result' | 'list') => void;
}

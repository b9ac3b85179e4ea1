import { type Draft, type DraftName, EMPTY_DRAFT, saveDraft } from '#tips/device/draft.ts';
import { momentNow, tipOf } from '#tips/device/keep-tip.ts';
import type { Offer } from '#tips/device/server-offer.ts';
import { checkTip } from '#tips/rules/check-tip.ts';
import { MAX_WORDS } from '#tips/rules/tip-limits.ts';
import type { TipProblem } from '#tips/rules/tip-problems.ts';
import { cleanWords, countCharacters } from '#tips/rules/tip-words.ts';
import type { Words } from '#words/rules/format-words.ts';
import { wakeCategory } from './category-field.ts';
import { drawProblems, showProblems } from './form-problems.ts';
import { wakePlace } from './place-field.ts';
import { wakePosition } from './position-field.ts';

/** What the island does with the form. */
export interface TipForm {
  /** Fills every field from a draft. */
  show(draft: Draft): void;
  /** Says whether a server takes tips; without one the button makes a text message. */
  showOffer(offer: Offer): void;
}

/** What the form tells the island; `onReady` comes only with a draft that passes `checkTip`. */
export interface TipFormEvents {
  readonly onReady: (draft: Draft) => void;
  readonly onClear: (before: Draft) => void;
  /** Something stands in the form again: what was cleared can no longer be put back over it. */
  readonly onWrite: () => void;
}

/** `given`: the line that was put into the words for the person; alone it is not a tip. */
export interface TipFormSetting {
  readonly name: DraftName;
  readonly t: Words;
  readonly given: string;
}

const NO_HASH = '0'.repeat(64);

/**
 * Wakes the static form: every input is written to the draft in the same event, so that a killed
 * tab loses nothing; pressing the button checks by the rule the server uses.
 */
export function wakeForm(
  section: HTMLElement,
  { name, t, given }: TipFormSetting,
  events: TipFormEvents,
): TipForm {
  const part = <E extends HTMLElement>(query: string): E | null => section.querySelector<E>(query);
  const form = part<HTMLFormElement>('form');
  const words = part<HTMLTextAreaElement>('textarea');
  const submit = part<HTMLButtonElement>('button[type=submit]');
  const clear = part<HTMLButtonElement>('[data-clear]');
  let draft: Draft = EMPTY_DRAFT;
  let told: readonly TipProblem[] = [];

  const keep = (change: Partial<Draft>): void => {
    draft = { ...draft, ...change };
    const isKept = saveDraft(name, draft);
    drawHints(isKept ? 'tips.form.kept' : 'tips.form.notKept');
    takeMendedAway();
    if (!isEmpty(draft)) events.onWrite();
  };
  const problemsNow = (): readonly TipProblem[] => {
    const categories = [...section.querySelectorAll<HTMLInputElement>('[name=category]')];
    const check = checkTip(tipOf(ownWords(draft, given), NO_HASH, momentNow()), {
      categories: categories.map(({ value }) => value),
    });
    return check.ok ? [] : check.problems;
  };
  /** What was told and is put right no longer stands there; nothing new is told before the button is pressed. */
  const takeMendedAway = (): void => {
    if (!form || told.length === 0) return;
    const open = problemsNow();
    const left = told.filter(({ code }) => open.some((problem) => problem.code === code));
    if (left.length === told.length) return;
    told = left;
    drawProblems(form, t, told);
  };
  const drawHints = (keptKey: string | null): void => {
    const count = countCharacters(draft.words);
    const counter = part('[data-count]');
    if (counter) {
      const over = count - MAX_WORDS;
      counter.textContent =
        over > 0
          ? t('tips.form.tooMany', { count: over })
          : t('tips.form.count', { count, max: MAX_WORDS });
      counter.classList.toggle('over', over > 0);
    }
    const line = part('[data-kept]');
    if (line) line.textContent = keptKey && !isEmpty(draft) ? t(keptKey) : '';
    if (clear) clear.hidden = isEmpty(draft);
  };

  const fieldOf = (field: string): HTMLElement => part(`[data-field="${field}"]`) ?? section;
  const category = wakeCategory(fieldOf('category'), (value) => keep({ category: value }));
  const place = wakePlace(fieldOf('place'), t, (value, how) => {
    if (how === 'picked') part('[data-from-settings]')?.setAttribute('hidden', '');
    keep(value);
  });
  const position = wakePosition(fieldOf('place'), t, (value) => keep({ position: value }));
  words?.addEventListener('input', () => keep({ words: words.value }));
  clear?.addEventListener('click', () => events.onClear(draft));

  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    told = problemsNow();
    showProblems(form, t, told);
    if (told.length === 0) events.onReady({ ...draft, words: cleanWords(draft.words) });
  });

  return {
    show(next) {
      draft = next;
      category.show(draft.category);
      place.show(draft);
      position.show(draft.position);
      if (words) words.value = draft.words;
      told = [];
      if (form) drawProblems(form, t, told);
      drawHints(null);
    },
    showOffer(offer) {
      const mode = offer === 'no' ? 'text' : 'receipt';
      if (submit) submit.textContent = submit.dataset[mode] ?? '';
      const note = part('[data-submit-note]');
      if (note) note.textContent = note.dataset[mode] ?? '';
      part('[data-when-server]')?.toggleAttribute('hidden', offer === 'no');
    },
  };
}

/** Whether nothing has been written yet; a place that came from the settings does not count. */
export function isEmpty(draft: Draft): boolean {
  return draft.words.trim() === '' && draft.category === '' && draft.position === null;
}

/** The draft as it is checked: words that hold only what was given count as none. */
function ownWords(draft: Draft, given: string): Draft {
  return given !== '' && draft.words.trim() === given ? { ...draft, words: '' } : draft;
}

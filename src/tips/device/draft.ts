import type { TipPosition } from '#tips/rules/check-position.ts';
import type { Moment } from './kept-tip.ts';

/**
 * What a person is writing, and, from the first press on the button, the receipt it will have.
 *
 * Stored as JSON in localStorage on every input, because that is the one place that is written
 * before the event ends: nothing is lost when the tab is killed in mid-word. Fields go by ids, so a
 * change of language changes nothing. Life cycle: empty → being written → `receipt` and `made` set
 * (the words are frozen) → removed when the person says "I have saved it". A draft of another `v`
 * or of an unreadable shape counts as empty and is not overwritten until something is typed.
 *
 * `villageCode`: 12 digits or ''. `about`: the address a mistake is reported on, or ''.
 */
export interface Draft {
  readonly v: 1;
  readonly category: string;
  readonly townId: string;
  readonly villageCode: string;
  readonly position: TipPosition | null;
  readonly words: string;
  readonly about: string;
  readonly receipt: string | null;
  readonly made: Moment | null;
}

/** Two drafts can lie side by side: a tip, and a mistake on a page. */
export type DraftName = 'tip' | 'mistake';

/** A draft with nothing in it. */
export const EMPTY_DRAFT: Draft = {
  v: 1,
  category: '',
  townId: '',
  villageCode: '',
  position: null,
  words: '',
  about: '',
  receipt: null,
  made: null,
};

const inMemory = new Map<DraftName, Draft>();

/** Reads a draft; an empty one when there is none or it cannot be read. Never fails. */
export function loadDraft(name: DraftName): Draft {
  try {
    return readDraft(localStorage.getItem(keyOf(name)));
  } catch {
    return inMemory.get(name) ?? EMPTY_DRAFT;
  }
}

/**
 * Writes a draft at once. False when the phone does not let it be kept (storage full or switched
 * off): it then lives as long as the page, and the person must be told.
 */
export function saveDraft(name: DraftName, draft: Draft): boolean {
  inMemory.set(name, draft);
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Takes a draft away, at a person's word only. Never fails. */
export function clearDraft(name: DraftName): void {
  inMemory.delete(name);
  try {
    localStorage.removeItem(keyOf(name));
  } catch {
    // Storage is switched off: nothing was there.
  }
}

/** The localStorage key of a draft: `shouan.tips.tip-draft`, `shouan.tips.mistake-draft`. */
export function keyOf(name: DraftName): string {
  return `shouan.tips.${name}-draft`;
}

/** Reads stored text into a draft; what is missing or of another type is empty. Never fails. */
export function readDraft(text: string | null): Draft {
  let value: unknown;
  try {
    value = JSON.parse(text ?? 'null');
  } catch {
    return EMPTY_DRAFT;
  }
  if (typeof value !== 'object' || value === null || (value as Draft).v !== 1) return EMPTY_DRAFT;
  const found = value as Record<keyof Draft, unknown>;
  const textOf = (field: unknown): string => (typeof field === 'string' ? field : '');
  const made = found.made as Moment | null;
  const isFrozen = typeof found.receipt === 'string' && typeof made?.utcMs === 'number';
  const position = found.position as TipPosition | null;
  return {
    v: 1,
    category: textOf(found.category),
    townId: textOf(found.townId),
    villageCode: textOf(found.villageCode),
    position:
      typeof position?.lat === 'number' && typeof position.lon === 'number' ? position : null,
    words: textOf(found.words),
    about: textOf(found.about),
    receipt: isFrozen ? textOf(found.receipt) : null,
    made: isFrozen ? made : null,
  };
}

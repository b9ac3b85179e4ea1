import type { Check } from './check.ts';
import { type Read, readCheck } from './read-check.ts';

/**
 * A list's line in localStorage, `shouan.checks.<list>`, JSON: the check that is open and, after
 * "start again", the one before, so that it can be taken back until the first new answer. Written
 * before the next paint, because a tab may be killed at any time; the database follows.
 */
export interface Journal {
  readonly v: 1;
  readonly check: Check;
  readonly before?: Check;
}

/** Reads a journal line as text. A spoiled `before` is passed over and makes it `lossy`. Never fails. */
export function readJournal(text: string): Read<Journal> {
  const value = parse(text);
  if (typeof value !== 'object' || value === null) return { kind: 'spoiled' };
  const { v, check, before } = value as Readonly<Record<string, unknown>>;
  if (typeof v === 'number' && v > 1) return { kind: 'newer' };
  const open = readCheck(check);
  if (open.kind !== 'ok') return open;
  const earlier = before === undefined ? undefined : readCheck(before);
  if (earlier?.kind === 'newer') return earlier;
  const lossy = open.lossy || earlier?.kind === 'spoiled' || (earlier?.lossy ?? false);
  const journal = earlier?.kind === 'ok' ? { before: earlier.value } : {};
  return { kind: 'ok', value: { v: 1, check: open.value, ...journal }, lossy };
}

/** Puts the open check in; the one before is let go as soon as the new one has an answer. */
export function noteCheck(journal: Journal | undefined, check: Check): Journal {
  const before = Object.keys(check.answers).length === 0 ? journal?.before : undefined;
  return before ? { v: 1, check, before } : { v: 1, check };
}

/** Starts again with `fresh`; a check that already has answers can be taken back. */
export function startOver(journal: Journal | undefined, fresh: Check): Journal {
  const old = journal?.check;
  const before = old && Object.keys(old.answers).length > 0 ? old : journal?.before;
  return before ? { v: 1, check: fresh, before } : { v: 1, check: fresh };
}

/** Takes "start again" back; without a check before it nothing changes. */
export function takeBack(journal: Journal): Journal {
  const { before } = journal;
  return before ? { v: 1, check: { ...before, revision: before.revision + 1 } } : journal;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

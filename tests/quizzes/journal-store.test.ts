import { describe, expect, it } from 'vitest';
import { ASIDE_KEY, openJournal } from '#quizzes/device/journal-store.ts';
import type { TextStore } from '#shell/device/kept-text.ts';
import { buildAttempt, play } from './build-attempt.ts';

const KEY = 'shouan.quizzes.gas-leak';
const half = play(['q1', 'q2'], [['q1', true]]);

/** A localStorage in memory; `full` makes it refuse from then on. */
function buildTexts(texts: Record<string, string> = {}) {
  const state = { texts, full: false };
  const store: TextStore = {
    getItem: (key) => texts[key] ?? null,
    setItem(key, text) {
      if (state.full) throw new DOMException('full', 'QuotaExceededError');
      texts[key] = text;
    },
    removeItem: (key) => void delete texts[key],
  };
  return { state, store };
}

describe('the journal in localStorage', () => {
  it('gives back what was noted, to this tab and the next', () => {
    const { store } = buildTexts();
    expect(openJournal('gas-leak', store).note(half)).toBe(true);
    expect(openJournal('gas-leak', store).read()?.attempts).toEqual([half]);
    expect(openJournal('flash-flood', store).read()).toBeUndefined();
  });

  it('holds the newest state in memory when the phone is full, and says it is not kept', () => {
    const { store, state } = buildTexts();
    const journal = openJournal('gas-leak', store);
    journal.note(buildAttempt());
    state.full = true;
    expect(journal.note(half)).toBe(false);
    expect(journal.read()?.attempts).toEqual([half]);
    // An old state left behind would come back as the newest after a reload.
    expect(state.texts[KEY]).toBeUndefined();
  });

  it('works in memory where there is no storage at all', () => {
    const journal = openJournal('gas-leak', undefined);
    expect(journal.note(half)).toBe(false);
    expect(journal.read()?.attempts).toEqual([half]);
  });

  it('sets a spoiled text aside, once, and begins empty', () => {
    const { store, state } = buildTexts({ [KEY]: '{"v":1,' });
    const journal = openJournal('gas-leak', store);
    expect(journal.read()).toBeUndefined();
    expect(journal.read()).toBeUndefined();
    expect(JSON.parse(state.texts[ASIDE_KEY] ?? '')).toEqual([[KEY, '{"v":1,']]);
  });

  it('never writes over a journal of a later release', () => {
    const later = '{"v":2,"rounds":[]}';
    const { store, state } = buildTexts({ [KEY]: later });
    const journal = openJournal('gas-leak', store);
    expect(journal.read()).toBeUndefined();
    expect(journal.note(half)).toBe(false);
    expect(journal.read()?.attempts).toEqual([half]);
    expect(state.texts[KEY]).toBe(later);
  });

  it('drops a round the database has taken, never the open one', () => {
    const { store } = buildTexts();
    const journal = openJournal('gas-leak', store);
    journal.note(half);
    journal.note(buildAttempt({ id: 'open' }));
    journal.drop(half.id);
    journal.drop('open');
    expect(journal.read()?.attempts.map(({ id }) => id)).toEqual(['open']);
  });
});

import { describe, expect, it } from 'vitest';
import {
  dropTaken,
  noteAttempt,
  readJournal,
  tellProgress,
  WAITING_LIMIT,
} from '#quizzes/rules/journal.ts';
import { readAttempt, readTotal } from '#quizzes/rules/read-attempt.ts';
import { buildAttempt, play } from './build-attempt.ts';

const ids = ['q1', 'q2'];
const half = play(ids, [['q1', true]]);

describe('a stored attempt', () => {
  it('comes back as it was written', () => {
    expect(readAttempt(JSON.parse(JSON.stringify(half)))).toEqual({ kind: 'ok', value: half });
  });

  const { draft: _, ...cut } = half;
  it.each([
    ['nothing', null],
    ['a list', []],
    ['text', 'quiz'],
    ['a missing field', cut],
    ['a wrong type', { ...half, answers: 'none' }],
    ['an answer without its question', { ...half, answers: [{ chosen: [], right: true, at: 1 }] }],
    ['an id that is no text', { ...half, draft: [1] }],
    ['a time before 1970', { ...half, startedAt: -1 }],
    ['no version', { ...half, v: undefined }],
    ['a version that never was', { ...half, v: 0 }],
  ])('is set aside when it is %s', (_name, value) => {
    expect(readAttempt(value).kind).toBe('spoiled');
  });

  it('is left alone when a later release wrote it', () => {
    expect(readAttempt({ v: 2, anything: 'new' }).kind).toBe('newer');
  });
});

describe('a stored total', () => {
  const total = { question: 'q1', module: 'm', asked: 1, right: 0, lastAt: 5, lastRight: false };
  it('is read when whole, set aside when not', () => {
    expect(readTotal(total)).toEqual({ kind: 'ok', value: total });
    expect(readTotal({ ...total, asked: -1 }).kind).toBe('spoiled');
    expect(readTotal({ ...total, asked: 1.5 }).kind).toBe('spoiled');
  });
});

describe('the journal', () => {
  const text = (value: unknown) => JSON.stringify(value);

  it('is spoiled when cut in the middle of a write', () => {
    expect(readJournal(text(noteAttempt(undefined, half)).slice(0, -7)).kind).toBe('spoiled');
    expect(readJournal('').kind).toBe('spoiled');
    expect(readJournal('null').kind).toBe('spoiled');
    expect(readJournal(text({ v: 1, finished: 0, attempts: [] })).kind).toBe('spoiled');
  });

  it('passes a spoiled round over, says so, and keeps the rest', () => {
    const read = readJournal(text({ v: 1, finished: 1, attempts: [{ v: 1 }, half] }));
    expect(read).toMatchObject({
      kind: 'ok',
      lossy: true,
      value: { finished: 1, attempts: [half] },
    });
  });

  it('is not touched when a later release wrote it or a round in it', () => {
    expect(readJournal(text({ v: 2 })).kind).toBe('newer');
    expect(readJournal(text({ v: 1, finished: 0, attempts: [{ v: 3 }] })).kind).toBe('newer');
  });

  it('counts a finished round once, however often it is written', () => {
    const done = play(ids, [['q2', true]], half);
    const twice = noteAttempt(noteAttempt(noteAttempt(undefined, half), done), done);
    expect(twice).toMatchObject({ finished: 1, attempts: [done] });
  });

  it('keeps rounds that wait for the database, up to its limit', () => {
    let journal = noteAttempt(undefined, half);
    for (let n = 0; n < WAITING_LIMIT + 5; n++)
      journal = noteAttempt(journal, buildAttempt({ id: `r${n}` }));
    expect(journal.attempts).toHaveLength(WAITING_LIMIT);
    expect(journal.attempts.at(-1)?.id).toBe(`r${WAITING_LIMIT + 4}`);
  });

  it('drops what the database took, but never the open round', () => {
    const journal = noteAttempt(noteAttempt(undefined, half), buildAttempt({ id: 'open' }));
    expect(dropTaken(journal, 'try-1').attempts.map(({ id }) => id)).toEqual(['open']);
    expect(dropTaken(journal, 'open').attempts).toHaveLength(2);
  });

  it('tells progress in three ways', () => {
    expect(tellProgress(undefined)).toEqual({ kind: 'none' });
    expect(tellProgress(noteAttempt(undefined, buildAttempt()))).toEqual({ kind: 'none' });
    const wrongTwice = play(ids, [
      ['q1', false],
      ['q2', false],
      ['q1', false],
    ]);
    expect(tellProgress(noteAttempt(undefined, wrongTwice))).toEqual({ kind: 'some', answered: 2 });
    const done = noteAttempt(noteAttempt(undefined, half), play(ids, [['q2', true]], half));
    expect(tellProgress(noteAttempt(done, buildAttempt({ id: 'again' })))).toEqual({
      kind: 'done',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { goTo, startCheck } from '#checks/rules/check.ts';
import { noteCheck, readJournal, startOver, takeBack } from '#checks/rules/journal.ts';
import { readCheck } from '#checks/rules/read-check.ts';
import { buildCheck } from './build-check.ts';

const half = buildCheck({ hose: 'done' });
const fresh = startCheck({ id: 'walk-2', list: 'home', at: 2000 });
const { name: _, ...cut } = half;

describe('a stored check', () => {
  it('comes back as it was written', () => {
    expect(readCheck(JSON.parse(JSON.stringify(half)))).toEqual({
      kind: 'ok',
      value: half,
      lossy: false,
    });
  });

  it.each([
    ['nothing', undefined],
    ['a list', [half]],
    ['a missing field', cut],
    ['a wrong type', { ...half, revision: 'three' }],
    ['answers that are a list', { ...half, answers: [] }],
    ['no version', { ...half, v: undefined }],
  ])('is set aside when it is %s', (_name, value) => {
    expect(readCheck(value).kind).toBe('spoiled');
  });

  it('loses one spoiled answer and keeps the rest', () => {
    const answers = { ...half.answers, flame: { is: 'perhaps', at: 1 }, keys: null };
    expect(readCheck({ ...half, answers })).toEqual({ kind: 'ok', value: half, lossy: true });
  });

  it('starts at its first screen when the place is spoiled', () => {
    const read = readCheck({ ...goTo(half, { at: 'summary' }), place: { at: 'item' } });
    expect(read).toMatchObject({ kind: 'ok', lossy: true, value: { place: { at: 'start' } } });
  });

  it('is left alone when a later release wrote it', () => {
    expect(readCheck({ v: 2, rooms: [] }).kind).toBe('newer');
  });
});

describe('the journal of checks', () => {
  it('is spoiled when cut in the middle of a write, newer when a later release wrote any part', () => {
    const text = JSON.stringify(noteCheck(undefined, half));
    expect(readJournal(text.slice(0, -9)).kind).toBe('spoiled');
    expect(readJournal(JSON.stringify({ v: 2 })).kind).toBe('newer');
    expect(readJournal(JSON.stringify({ v: 1, check: { v: 2 } })).kind).toBe('newer');
    expect(readJournal(JSON.stringify({ v: 1, check: half, before: { v: 2 } })).kind).toBe('newer');
  });

  it('takes "start again" back, also after a reload', () => {
    const over = startOver(noteCheck(undefined, half), fresh);
    const read = readJournal(JSON.stringify(over));
    expect(read).toMatchObject({ kind: 'ok', value: over });
    expect(takeBack(over)).toEqual({ v: 1, check: { ...half, revision: half.revision + 1 } });
  });

  it('can take it back until the first new answer', () => {
    const over = startOver(noteCheck(undefined, half), fresh);
    const walking = noteCheck(over, goTo(fresh, { at: 'item', item: 'hose' }));
    expect(walking.before).toEqual(half);
    expect(noteCheck(walking, buildCheck({ hose: 'done' })).before).toBeUndefined();
  });

  it('keeps the walk with answers when "start again" is tapped twice', () => {
    const twice = startOver(startOver(noteCheck(undefined, half), fresh), {
      ...fresh,
      id: 'walk-3',
    });
    expect(twice.before).toEqual(half);
    expect(twice.check.id).toBe('walk-3');
  });

  it('has nothing to take back when there were no answers', () => {
    const over = startOver(noteCheck(undefined, fresh), { ...fresh, id: 'walk-3' });
    expect(over.before).toBeUndefined();
    expect(takeBack(over)).toBe(over);
  });

  it('passes a spoiled earlier check over', () => {
    const read = readJournal(JSON.stringify({ v: 1, check: fresh, before: cut }));
    expect(read).toEqual({ kind: 'ok', value: { v: 1, check: fresh }, lossy: true });
  });
});

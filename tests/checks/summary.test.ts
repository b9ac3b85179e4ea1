import { describe, expect, it } from 'vitest';
import { sumCheck } from '#checks/rules/sum-check.ts';
import { writeSummary } from '#checks/rules/write-summary.ts';
import { buildCheck, ITEMS } from './build-check.ts';

describe('the summary of a check', () => {
  it('counts every answer once', () => {
    const { answers } = buildCheck({ hose: 'done', flame: 'absent', stairs: 'not-done' });
    expect(sumCheck(ITEMS, answers)).toEqual({
      total: 4,
      done: 1,
      absent: 1,
      notDone: ['stairs'],
      unsure: [],
      left: ['keys'],
    });
  });

  it('puts high before ordinary, each in the order of the list', () => {
    const all = buildCheck({
      hose: 'not-done',
      flame: 'not-done',
      stairs: 'not-done',
      keys: 'not-done',
    });
    expect(sumCheck(ITEMS, all.answers).notDone).toEqual(['flame', 'stairs', 'hose', 'keys']);
    const none = buildCheck({ hose: 'unsure', stairs: 'unsure' });
    expect(sumCheck(ITEMS, none.answers).unsure).toEqual(['stairs', 'hose']);
  });

  it('leaves answers to items that the list no longer has out of every count', () => {
    const sum = sumCheck(ITEMS, buildCheck({ gone: 'not-done' }).answers);
    expect(sum).toMatchObject({ notDone: [], left: ['hose', 'flame', 'stairs', 'keys'] });
  });

  it('is empty for an empty list', () => {
    expect(sumCheck([], buildCheck({ hose: 'done' }).answers)).toMatchObject({
      total: 0,
      left: [],
    });
  });
});

describe('the summary as text', () => {
  const words = {
    title: 'T',
    counts: ['c1', 'c2'],
    notDoneTitle: 'N',
    unsureTitle: 'U',
    foot: 'F',
    notDone: [
      { severity: 'high', hazard: 'h1', fix: 'f1' },
      { severity: 'low', hazard: 'h2', fix: 'f2' },
    ],
    unsure: ['ask'],
  };

  it('numbers what is not done and says how to mend it', () => {
    expect(writeSummary(words)).toBe(
      'T\nc1\nc2\n\nN\n1. [high] h1\n   f1\n2. [low] h2\n   f2\n\nU\n- ask\n\nF',
    );
  });

  it('leaves empty parts out', () => {
    expect(writeSummary({ ...words, notDone: [], unsure: [] })).toBe('T\nc1\nc2\n\nF');
  });
});

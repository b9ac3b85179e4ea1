import { describe, expect, it } from 'vitest';
import { giveAnswer, goOn, keepDraft } from '#quizzes/rules/attempt.ts';
import { buildAttempt } from './build-attempt.ts';

const answer = { question: 'q1', chosen: ['b'], right: true, at: 5 };

describe('an attempt', () => {
  it('shows the verdict as soon as an answer is given, and forgets the draft', () => {
    const after = giveAnswer(keepDraft(buildAttempt(), ['a', 'b']), answer);
    expect(after).toMatchObject({ showing: true, draft: [], answers: [answer] });
  });

  it('takes one answer when the finger taps twice', () => {
    const once = giveAnswer(buildAttempt(), answer);
    expect(giveAnswer(once, { ...answer, chosen: ['c'] })).toBe(once);
  });

  it('keeps what was picked before answering', () => {
    expect(keepDraft(buildAttempt(), ['a']).draft).toEqual(['a']);
  });

  it('picks nothing while a verdict shows', () => {
    const shown = giveAnswer(buildAttempt(), answer);
    expect(keepDraft(shown, ['a'])).toBe(shown);
  });

  it('goes on once, however often "next" is tapped', () => {
    const on = goOn(giveAnswer(buildAttempt(), answer), false);
    expect(on.showing).toBe(false);
    expect(goOn(on, false)).toBe(on);
  });

  it('is finished when the last question is left, and takes no more answers', () => {
    const done = goOn(giveAnswer(buildAttempt(), answer), true);
    expect(done.finished).toBe(true);
    expect(giveAnswer(done, answer)).toBe(done);
  });
});

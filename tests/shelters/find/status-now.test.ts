import { expect, it } from 'vitest';
import { ageOf } from '#shelters/rules/find/age-of.ts';
import { statusNow } from '#shelters/rules/find/status-now.ts';

const at = '2026-11-24T12:00:00+08:00';
const noon = Date.parse(at);
const minutes = (n: number) => noon + n * 60_000;
const today = '2026-11-24';

it.each([
  ['believes what was said just now', { status: 'open', statusAt: at }, minutes(0), 'open'],
  [
    'still believes it exactly two hours later',
    { status: 'open', statusAt: at },
    minutes(120),
    'open',
  ],
  ['no longer a moment after', { status: 'open', statusAt: at }, minutes(120) + 1, 'unknown'],
  ['forgets full as well', { status: 'full', statusAt: at }, minutes(121), 'unknown'],
  ['and standby', { status: 'standby', statusAt: at }, minutes(121), 'unknown'],
  ['does not believe a status without a time', { status: 'open' }, noon, 'unknown'],
  ['nor one with a broken time', { status: 'open', statusAt: 'x' }, noon, 'unknown'],
  ['bears a clock that is a little slow', { status: 'open', statusAt: at }, minutes(-120), 'open'],
  ['but not one of another day', { status: 'open', statusAt: at }, minutes(-121), 'unknown'],
  ['keeps closed at any age', { status: 'closed', statusAt: at }, minutes(99_999), 'closed'],
  ['keeps unsafe at any age', { status: 'unsafe' }, noon, 'unsafe'],
  [
    'counts the last day of an assessment',
    { status: 'open', statusAt: at, safetyValidTo: today },
    noon,
    'open',
  ],
  [
    'calls a place unsafe the day after',
    { status: 'open', statusAt: at, safetyValidTo: '2026-11-23' },
    noon,
    'unsafe',
  ],
  [
    'calls it unsafe even when closed',
    { status: 'closed', safetyValidTo: '2026-11-23' },
    noon,
    'unsafe',
  ],
] as const)('%s', (_, facts, now, status) => {
  expect(statusNow(facts, now, today)).toBe(status);
});

it.each([
  [0, 'now', 0],
  [59_999, 'now', 0],
  [60_000, 'minutes', 1],
  [3_599_999, 'minutes', 59],
  [3_600_000, 'hours', 1],
  [48 * 3_600_000 - 1, 'hours', 47],
  [48 * 3_600_000, 'days', 2],
])('says %d ms as %s %d', (ms, unit, count) => {
  expect(ageOf(ms)).toEqual({ unit, count });
});

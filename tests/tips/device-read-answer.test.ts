import { expect, test } from 'vitest';
import { type RawAnswer, readAnswer } from '#tips/device/read-answer.ts';

const raw = (change: Partial<RawAnswer>): RawAnswer => ({
  status: 201,
  contentType: 'application/json',
  retryAfter: null,
  body: '{"receivedAt":1795392900000,"state":"received"}',
  ...change,
});
const problem = (status: number, code: string) =>
  raw({ status, contentType: 'application/problem+json', body: JSON.stringify({ code }) });

test.each([200, 201])('takes %i with JSON as received', (status) => {
  expect(readAnswer(raw({ status }))).toEqual({
    kind: 'received',
    answer: { receivedAt: 1795392900000, state: 'received' },
  });
});

test('reads a time written as an ISO date', () => {
  const body = '{"receivedAt":"2026-11-23T08:15:00.000+08:00","state":"received"}';
  expect(readAnswer(raw({ body }))).toMatchObject({ answer: { receivedAt: 1795392900000 } });
});

test.each([
  ['the page of a captive portal', { contentType: 'text/html', body: '<h1>Sign in</h1>' }],
  ['HTML that says it is JSON', { body: '<h1>Sign in</h1>' }],
  ['JSON of somebody else', { body: '{"ok":true}' }],
  ['an empty reply', { contentType: '', body: '' }],
  ['JSON that is null', { body: 'null' }],
])('does not take %s for received', (_name, change) => {
  for (const status of [200, 201]) {
    expect(readAnswer(raw({ status, ...change }))).toMatchObject({ kind: 'wait', whole: true });
  }
});

test.each([400, 409, 410, 413, 415, 422])('takes %i with a code as refused', (status) => {
  expect(readAnswer(problem(status, 'tip.category'))).toEqual({
    kind: 'refused',
    code: 'tip.category',
    status,
  });
});

test.each([400, 413, 422])('keeps waiting when %i comes without our code', (status) => {
  expect(readAnswer(raw({ status, contentType: 'text/html', body: '<p>no' }))).toMatchObject({
    kind: 'wait',
  });
});

test.each([401, 403, 404, 408, 500, 502, 504])('waits after %i', (status) => {
  expect(readAnswer(problem(status, 'x.y'))).toMatchObject({ kind: 'wait', whole: false });
});

test('waits when the body came in half, though the server says 400', () => {
  expect(readAnswer(problem(400, 'request.cut-off'))).toMatchObject({ kind: 'wait' });
});

test.each([429, 503, 507])('ends the round after %i and heeds Retry-After', (status) => {
  expect(readAnswer({ ...problem(status, 'x.y'), retryAfter: '30' })).toMatchObject({
    kind: 'wait',
    whole: true,
    askedMs: 30_000,
  });
});

test('leaves a Retry-After that is a date or nonsense aside', () => {
  for (const retryAfter of ['Wed, 21 Oct 2026 07:28:00 GMT', 'soon', '-5']) {
    expect(readAnswer({ ...problem(503, 'x'), retryAfter })).toMatchObject({ askedMs: 0 });
  }
});

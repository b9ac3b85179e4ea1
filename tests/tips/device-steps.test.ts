import { expect, test } from 'vitest';
import { type KeptTip, newKeptTip } from '#tips/device/kept-tip.ts';
import { readAbout, withAddress } from '#tips/ui/about-page.ts';
import { stepsOf } from '#tips/ui/steps.ts';

const tip = (change: Partial<KeptTip>): KeptTip => ({
  ...newKeptTip(
    'R',
    {
      v: 1,
      receiptHash: 'a'.repeat(64),
      category: 'gas',
      words: 'x',
      madeAt: 0,
      sealed: null,
      photos: [],
    },
    { utcMs: 7, offsetMinutes: 480 },
  ),
  ...change,
});
const looks = (steps: ReturnType<typeof stepsOf>) =>
  steps.map(({ state, key }) => `${state} ${key}`);

test('a waiting tip stands at the second step', () => {
  expect(looks(stepsOf(tip({}), 'yes'))).toEqual([
    'done tips.steps.kept',
    'now tips.steps.waiting',
    'later tips.steps.received',
    'later tips.steps.result',
  ]);
});

test('a lost network is no reason to count tries, a busy server is', () => {
  const lost = {
    state: 'waiting',
    tries: 3,
    trouble: { code: 'tip.no-network', status: 0 },
  } as const;
  const busy = { ...lost, trouble: { code: 'server.busy', status: 503 } };
  expect(stepsOf(tip(lost), 'yes')[1]).toMatchObject({ noteKey: 'tips.steps.waitingNote' });
  expect(stepsOf(tip(busy), 'yes')[1]).toMatchObject({ reason: 'server.busy', count: 3 });
});

test('a received tip waits for its result; another state than "received" is one', () => {
  const answer = { receivedAt: 9, state: 'received' };
  const received = stepsOf(tip({ state: 'received', answer }), 'yes');
  expect(received[2]).toMatchObject({ state: 'done', atMs: 9 });
  expect(received[3]).toMatchObject({ state: 'now', key: 'tips.steps.resultWaits' });
  const closed = stepsOf(tip({ state: 'received', answer: { ...answer, state: 'closed' } }), 'yes');
  expect(closed[3]).toMatchObject({ state: 'done', key: 'tips.steps.result' });
});

test('a refused tip says so at the county, one that was not kept at the phone', () => {
  const trouble = { code: 'tip.category', status: 422 };
  const refused = stepsOf(tip({ state: 'needs-attention', trouble }), 'yes');
  expect(refused[2]).toMatchObject({ state: 'wrong', reason: 'tip.category' });
  expect(stepsOf(null, 'yes')[0]).toMatchObject({ state: 'wrong', key: 'tips.steps.notKept' });
});

test('where no server takes tips the second step says what to do instead', () => {
  expect(stepsOf(tip({}), 'no')[1]).toMatchObject({ key: 'tips.steps.noServer' });
});

test.each([
  ['?about=%2Flearn%2Fgas-leak%2F', '/learn/gas-leak/'],
  ['?about=/en/now/fire/', '/en/now/fire/'],
  ['', null],
  ['?about=', null],
  ['?about=https://evil.example/', null],
  ['?about=//evil.example/', null],
  ['?about=javascript:alert(1)', null],
  ['?about=/x%0Ay', null],
  [`?about=/${'x'.repeat(200)}`, null],
])('reads %s as the page %s', (search, expected) => {
  expect(readAbout(search)).toBe(expected);
});

test('names the page once', () => {
  const once = withAddress('wrong number', 'Page: /x/');
  expect(once).toBe('Page: /x/\nwrong number');
  expect(withAddress(once, 'Page: /x/')).toBe(once);
});

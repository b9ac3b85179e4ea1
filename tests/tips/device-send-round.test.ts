import { beforeEach, expect, test } from 'vitest';
import { type KeptTip, newKeptTip } from '#tips/device/kept-tip.ts';
import { NO_ANSWER, type Verdict } from '#tips/device/read-answer.ts';
import { type Line, sendRound } from '#tips/device/send-round.ts';
import { CLAIM_MS } from '#tips/device/settle.ts';
import { memorySlot, spareStore } from '#tips/device/spare-store.ts';

const NOW = 1_795_000_000_000;
const received: Verdict = { kind: 'received', answer: { receivedAt: NOW, state: 'received' } };
const refused: Verdict = { kind: 'refused', code: 'tip.category', status: 422 };
const broken: Verdict = { kind: 'wait', code: 'x', status: 500, askedMs: 0, whole: false };
const tooMany: Verdict = { kind: 'wait', code: 'x', status: 429, askedMs: 60_000, whole: true };

let store = spareStore('memory', memorySlot());
let sent: string[] = [];
let now = NOW;
beforeEach(() => {
  store = spareStore('memory', memorySlot());
  sent = [];
  now = NOW;
});

const tip = (receipt: string, change: Partial<KeptTip> = {}): KeptTip => ({
  ...newKeptTip(
    receipt,
    {
      v: 1,
      receiptHash: 'a'.repeat(64),
      category: 'fire',
      words: receipt,
      madeAt: NOW,
      sealed: null,
      photos: [],
    },
    { utcMs: NOW, offsetMinutes: 480 },
  ),
  ...change,
});
const line = (verdicts: Record<string, Verdict> = {}, isUp = true): Line => ({
  list: async () => (await store.list()).tips,
  change: store.change,
  post: async ({ receipt }) => {
    sent.push(receipt);
    return verdicts[receipt] ?? received;
  },
  isUp: async () => isUp,
  announce: () => undefined,
  now: () => now,
  random: () => 1,
});
const stateOf = async (receipt: string) =>
  (await store.list()).tips.find((kept) => kept.receipt === receipt);

test('sends the oldest first, by order and not by clock', async () => {
  await store.keep(tip('first', { kept: { utcMs: NOW + 1e12, offsetMinutes: 0 } }));
  await store.keep(tip('second', { kept: { utcMs: 0, offsetMinutes: 0 } }));
  expect(await sendRound(line(), 'due', true)).toEqual({ left: 0, againInMs: null });
  expect(sent).toEqual(['first', 'second']);
  expect(await stateOf('first')).toMatchObject({ state: 'received', answer: { receivedAt: NOW } });
});

test('never sends a received tip again', async () => {
  await store.keep(tip('a'));
  await sendRound(line(), 'due', true);
  await sendRound(line(), 'all', true);
  expect(sent).toEqual(['a']);
});

test('keeps a refused tip with its reason and goes on', async () => {
  await store.keep(tip('bad'));
  await store.keep(tip('good'));
  expect(await sendRound(line({ bad: refused }), 'due', true)).toMatchObject({ left: 0 });
  expect(await stateOf('bad')).toMatchObject({
    state: 'needs-attention',
    trouble: { code: 'tip.category', status: 422 },
    request: { words: 'bad' },
  });
  expect(sent).toEqual(['bad', 'good']);
});

test('a tip the server breaks on does not block the next', async () => {
  await store.keep(tip('poison'));
  await store.keep(tip('good'));
  expect(await sendRound(line({ poison: broken }), 'due', true)).toEqual({
    left: 1,
    againInMs: 5_000,
  });
  expect(await stateOf('good')).toMatchObject({ state: 'received' });
});

test('a tip that cuts the line does not block the next while the server answers', async () => {
  await store.keep(tip('poison'));
  await store.keep(tip('good'));
  await sendRound(line({ poison: NO_ANSWER }, true), 'due', true);
  expect(await stateOf('good')).toMatchObject({ state: 'received' });
});

test('stops at the first try when there is no network', async () => {
  await store.keep(tip('a'));
  await store.keep(tip('b'));
  expect(await sendRound(line({ a: NO_ANSWER, b: NO_ANSWER }, false), 'due', true)).toEqual({
    left: 2,
    againInMs: 0,
  });
  expect(sent).toEqual(['a']);
});

test('stops when the server asks for a pause', async () => {
  await store.keep(tip('a'));
  await store.keep(tip('b'));
  await sendRound(line({ a: tooMany }), 'due', true);
  expect(sent).toEqual(['a']);
  expect(await stateOf('a')).toMatchObject({ state: 'waiting', notBeforeMs: NOW + 60_000 });
});

test('heeds the pause, unless the network came back or a person asks', async () => {
  await store.keep(tip('cut'));
  await sendRound(line({ cut: NO_ANSWER }, false), 'due', true);
  await sendRound(line(), 'due', true);
  expect(sent).toEqual(['cut']);
  await sendRound(line({ cut: broken }), 'line', true);
  expect(sent).toEqual(['cut', 'cut']);
  await sendRound(line(), 'line', true);
  expect(sent).toHaveLength(2);
  await sendRound(line(), 'all', true);
  expect(sent).toHaveLength(3);
});

test('takes over what a killed tab left in "sending"', async () => {
  await store.keep(tip('a', { state: 'sending', claimedUntilMs: NOW + 60_000 }));
  await sendRound(line(), 'due', true);
  expect(sent).toEqual(['a']);
});

test('without locks it waits until the claim has run out, exactly', async () => {
  await store.keep(tip('a', { state: 'sending', claimedUntilMs: NOW + 60_000 }));
  await sendRound(line(), 'due', false);
  expect(sent).toEqual([]);
  now = NOW + 60_000;
  await sendRound(line(), 'due', false);
  expect(sent).toEqual(['a']);
});

test('a claim from a clock that was set back does not hold a tip for ever', async () => {
  await store.keep(tip('a', { state: 'sending', claimedUntilMs: NOW + CLAIM_MS + 1 }));
  await sendRound(line(), 'due', false);
  expect(sent).toEqual(['a']);
});

test('a tip removed while it is on the way stays removed', async () => {
  await store.keep(tip('a'));
  const world = line();
  await sendRound(
    {
      ...world,
      post: async () => {
        await store.remove('a');
        return received;
      },
    },
    'due',
    true,
  );
  expect((await store.list()).tips).toEqual([]);
});

test('sends what was kept during the round', async () => {
  await store.keep(tip('a'));
  const world = line();
  await sendRound(
    {
      ...world,
      post: async (kept) => {
        if (kept.receipt === 'a') await store.keep(tip('b'));
        return world.post(kept);
      },
    },
    'due',
    true,
  );
  expect(sent).toEqual(['a', 'b']);
});

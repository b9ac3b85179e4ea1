import { expect, test } from 'vitest';
import type { StatusAnswer } from '#tips/device/post-tip.ts';
import { judgeOffer, type Offer } from '#tips/device/server-offer.ts';

const yes: StatusAnswer = { kind: 'json', body: { tips: { v: 1, categories: ['fire'] } } };

test.each<[string, StatusAnswer, Offer, Offer]>([
  ['our server says it takes tips', yes, 'no', 'yes'],
  ['our server takes no tips', { kind: 'json', body: {} }, 'yes', 'no'],
  ['JSON is null', { kind: 'json', body: null }, 'unknown', 'no'],
  [
    'the server takes a later version only',
    { kind: 'json', body: { tips: { v: 2 } } },
    'unknown',
    'no',
  ],
  ['there is no such address', { kind: 'not-found' }, 'yes', 'no'],
  ['a page comes where none was ever seen', { kind: 'not-ours' }, 'unknown', 'no'],
  ['a captive portal comes after our server was seen', { kind: 'not-ours' }, 'yes', 'yes'],
  ['nobody answers, never asked before', { kind: 'nobody' }, 'unknown', 'unknown'],
  ['nobody answers, known before', { kind: 'nobody' }, 'yes', 'yes'],
  ['nobody answers on a static site', { kind: 'nobody' }, 'no', 'no'],
])('%s', (_name, answer, last, expected) => {
  expect(judgeOffer(answer, last)).toBe(expected);
});

import { describe, expect, test } from 'vitest';
import { isStale, STALE_AFTER_MS } from '#offline/rules/is-stale.ts';
import { toDetail } from '#offline/rules/offline-detail.ts';
import { EMPTY_STATE } from '#offline/rules/offline-state.ts';
import { describeStatus } from '#offline/rules/offline-status.ts';
import { buildManifest, hash } from './build-manifest.ts';

const keptOf = (letters: string) => new Set([...letters].map(hash));
const state = { ...EMPTY_STATE, current: buildManifest(), langs: ['zh-CN'], checkedAt: 1000 };
const calm = { isFilling: false, reason: null };
const stateOf = (knowledge: Parameters<typeof describeStatus>[0], lang = 'zh-CN') =>
  toDetail(describeStatus(knowledge), lang, 1000).state;

describe('telling people how far keeping is', () => {
  test('is ready when the language is whole, whatever else failed', () => {
    const kept = keptOf('sxgfabc');
    expect(stateOf({ state, kept, ...calm })).toBe('ready');
    expect(stateOf({ state, kept, isFilling: true, reason: 'network' })).toBe('ready');
    expect(stateOf({ state, kept, isFilling: true, reason: 'network' }, 'en')).toBe('failed');
  });

  test('is filling only while the language is wanted and work goes on', () => {
    const kept = keptOf('s');
    expect(stateOf({ state, kept, ...calm, isFilling: true })).toBe('filling');
    expect(stateOf({ state, kept, ...calm, isFilling: true }, 'en')).toBe('pending');
    expect(stateOf({ state, kept, ...calm })).toBe('pending');
    expect(stateOf({ state, kept, ...calm, reason: 'quota' })).toBe('failed');
  });

  test('says so when no release was ever reached, and when the site is retired', () => {
    const nothing = { state: EMPTY_STATE, kept: new Set<string>() };
    expect(stateOf({ ...nothing, isFilling: true, reason: null })).toBe('filling');
    expect(stateOf({ ...nothing, isFilling: false, reason: 'network' })).toBe('failed');
    expect(stateOf({ ...nothing, isFilling: false, reason: 'retired' })).toBe('unsupported');
  });

  test('offers an update only when it is kept whole', () => {
    const next = buildManifest({ release: hash('2'), made: '2026-12-01' });
    const told = (letters: string) =>
      describeStatus({ state: { ...state, next }, kept: keptOf(letters), ...calm });
    expect(told('sxgfab')).toMatchObject({ updateReady: false, updateDate: '' });
    expect(told('sxgfabc')).toMatchObject({ updateReady: true, updateDate: '2026-12-01' });
  });
});

test.each([
  [0, 0, false],
  [0, STALE_AFTER_MS * 9, false],
  [1, 1 + STALE_AFTER_MS, false],
  [1, 2 + STALE_AFTER_MS, true],
  [STALE_AFTER_MS, 1, false],
])('reached at %i, now %i: stale is %s', (checkedAt, now, stale) => {
  expect(isStale(checkedAt, now)).toBe(stale);
});

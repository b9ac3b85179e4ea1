import { describe, expect, test } from 'vitest';
import {
  acceptNext,
  dropOld,
  EMPTY_STATE,
  linesInUse,
  takeManifest,
  wantLanguages,
} from '#offline/rules/offline-state.ts';
import { buildManifest, hash } from './build-manifest.ts';

const one = buildManifest();
const two = buildManifest({ release: hash('2') });
const three = buildManifest({ release: hash('3') });
const inUse = { ...EMPTY_STATE, current: one, langs: ['zh-CN'] };
const arrival = { manifest: two, isInUse: true, windows: ['w1'], now: 5 };

describe('a release arrives', () => {
  test('is used at once when there is none', () => {
    expect(takeManifest(EMPTY_STATE, arrival)).toMatchObject({
      current: two,
      next: null,
      checkedAt: 5,
    });
  });

  test('waits behind one in use', () => {
    expect(takeManifest(inUse, arrival)).toMatchObject({ current: one, next: two, checkedAt: 5 });
  });

  test('replaces one that was never whole, whose scripts stay for the open windows', () => {
    expect(takeManifest(inUse, { ...arrival, isInUse: false })).toMatchObject({
      current: two,
      next: null,
      old: [{ manifest: one, windows: ['w1'] }],
    });
  });

  test('takes the place of the one that still waits', () => {
    const waiting = { ...inUse, next: two };
    const now = takeManifest(waiting, { ...arrival, manifest: three });
    expect(now).toMatchObject({ current: one, next: three, old: [] });
  });

  test('changes nothing but the date when it is the one in use; a waiting one is withdrawn', () => {
    const now = takeManifest({ ...inUse, next: two }, { ...arrival, manifest: one });
    expect(now).toEqual({ ...inUse, checkedAt: 5 });
  });
});

describe('accepting', () => {
  test('moves the current release to the old ones with its windows', () => {
    const now = acceptNext({ ...inUse, next: two }, ['w1', 'w2']);
    expect(now).toMatchObject({
      current: two,
      next: null,
      old: [{ manifest: one, windows: ['w1', 'w2'] }],
    });
  });

  test('does nothing without a waiting release', () => {
    expect(acceptNext(inUse, ['w1'])).toBe(inUse);
  });

  test('keeps an old release while a window uses it, and the newest old one always', () => {
    const state = {
      ...inUse,
      current: three,
      old: [
        { manifest: two, windows: ['gone'] },
        { manifest: one, windows: ['w1'] },
      ],
    };
    expect(dropOld(state, ['w1'])).toBe(state);
    expect(dropOld(state, []).old.map(({ manifest }) => manifest)).toEqual([two]);
  });

  test('needs all of the current release, and of an old one only shell and files', () => {
    const old = buildManifest({
      release: hash('0'),
      shells: { 'zh-CN page': hash('t') },
      files: { '/old.js': hash('u') },
      pages: { '/gone/': [hash('v'), 'zh-CN page', 9] },
    });
    const used = linesInUse({ ...inUse, old: [{ manifest: old, windows: [] }] });
    expect(
      [...used]
        .map((h) => h[0])
        .sort()
        .join(''),
    ).toBe('abcdefgstux');
  });
});

test('puts the language asked for first and forgets none', () => {
  const zh = wantLanguages(EMPTY_STATE, ['zh-CN']);
  expect(wantLanguages(zh, ['zh-CN'])).toBe(zh);
  const both = wantLanguages(zh, ['en', 'zh-CN']);
  expect(both.langs).toEqual(['en', 'zh-CN']);
  expect(wantLanguages(both, ['zh-CN']).langs).toEqual(['zh-CN', 'en']);
});

import { describe, expect, test } from 'vitest';
import { canonicalTip, checkTip, type Tip } from '#tips/rules/check-tip.ts';
import { MAX_BYTES, MAX_WORDS } from '#tips/rules/tip-limits.ts';
import { cleanWords, countCharacters } from '#tips/rules/tip-words.ts';
import { buildTip, CATEGORIES } from '../support/build-tip.ts';

const check = (value: unknown) => checkTip(value, { categories: CATEGORIES });
const withPart = (part: Record<string, unknown>): unknown => ({ ...buildTip(), ...part });

function problemsOf(value: unknown): readonly string[] {
  const result = check(value);
  return result.ok ? [] : result.problems.map(({ code, field }) => `${code} ${field}`.trim());
}

describe('takes', () => {
  test.each<[string, Record<string, unknown>]>([
    ['a tip with nothing but what it must have', {}],
    ['a village', { villageCode: '330824100200' }],
    ['a town', { townId: '330824100' }],
    ['a town of one letter', { townId: 'a' }],
    ['a town of forty letters', { townId: 'a'.repeat(40) }],
    ['the ends of the Earth', { position: { lon: -180, lat: -90, accuracyMetres: 0 } }],
    ['its other ends', { position: { lon: 180, lat: 90, accuracyMetres: 20_040_000 } }],
    ['a place picked by hand', { position: { lon: 118.415, lat: 29.137 } }],
    ['one character', { words: '火' }],
    ['2,000 characters', { words: '火'.repeat(MAX_WORDS) }],
    ['2,000 rare characters of two code units each', { words: '𠮷'.repeat(MAX_WORDS) }],
    ['tabs and line breaks', { words: '一\t二\r\n三\n' }],
    ['emoji made of several', { words: '👩‍🚒🇨🇳' }],
    ['what looks like SQL', { words: "'); DROP TABLE tips; --" }],
    ['a time in ms', { madeAt: 0 }],
  ])('%s', (_name, part) => {
    expect(check(withPart(part))).toEqual({
      ok: true,
      tip: withPart({ ...part, receiptHash: expect.any(String) }),
    });
  });

  test('keys that say nothing as if they were not there', () => {
    const result = check(withPart({ townId: undefined, position: undefined }));
    expect(result.ok && Object.keys(result.tip)).not.toContain('townId');
  });
});

describe('refuses', () => {
  test.each<[string, unknown, string]>([
    ['nothing', null, 'tip.shape'],
    ['a list', [], 'tip.shape'],
    ['a text', 'tip', 'tip.shape'],
    ['a number', 7, 'tip.shape'],
    ['another version', withPart({ v: 2 }), 'tip.version v'],
    ['a version in text', withPart({ v: '1' }), 'tip.version v'],
    ['an unknown key', withPart({ name: 'x' }), 'tip.unknown-field'],
    ['a prototype in disguise', JSON.parse('{"__proto__":{"v":1}}'), 'tip.unknown-field'],
    [
      'a hash in capitals',
      withPart({ receiptHash: 'A'.repeat(64) }),
      'tip.receipt-hash receiptHash',
    ],
    [
      'a hash that is a list',
      withPart({ receiptHash: ['a'.repeat(64)] }),
      'tip.receipt-hash receiptHash',
    ],
    ['a kind the county has not', withPart({ category: 'aliens' }), 'tip.category category'],
    ['a kind that is a number', withPart({ category: 0 }), 'tip.category category'],
    ['an inherited name as a kind', withPart({ category: 'constructor' }), 'tip.category category'],
    ['an empty town', withPart({ townId: '' }), 'tip.town townId'],
    ['a town of 41 letters', withPart({ townId: 'a'.repeat(41) }), 'tip.town townId'],
    ['a town with a path', withPart({ townId: '../x' }), 'tip.town townId'],
    ['a town of null', withPart({ townId: null }), 'tip.town townId'],
    ['a village of 11 digits', withPart({ villageCode: '33082410020' }), 'tip.village villageCode'],
    [
      'a village of 13 digits',
      withPart({ villageCode: '3308241002000' }),
      'tip.village villageCode',
    ],
    [
      'full-width digits',
      withPart({ villageCode: '３３０８２４１００２００' }),
      'tip.village villageCode',
    ],
    [
      'a village that is a number',
      withPart({ villageCode: 330824100200 }),
      'tip.village villageCode',
    ],
    ['a position that is a pair', withPart({ position: [118, 29] }), 'tip.position position'],
    ['a position of null', withPart({ position: null }), 'tip.position position'],
    [
      'a longitude past 180',
      withPart({ position: { lon: 180.000001, lat: 0 } }),
      'tip.position position.lon',
    ],
    [
      'a latitude past -90',
      withPart({ position: { lon: 0, lat: -90.000001 } }),
      'tip.position position.lat',
    ],
    [
      'a latitude in text',
      withPart({ position: { lon: 0, lat: '29' } }),
      'tip.position position.lat',
    ],
    ['no latitude', withPart({ position: { lon: 0 } }), 'tip.position position.lat'],
    [
      'a longitude that is no number',
      withPart({ position: { lon: Number.NaN, lat: 0 } }),
      'tip.position position.lon',
    ],
    [
      'an accuracy below 0',
      withPart({ position: { lon: 0, lat: 0, accuracyMetres: -1 } }),
      'tip.accuracy position.accuracyMetres',
    ],
    [
      'an accuracy of more than half the Earth',
      withPart({ position: { lon: 0, lat: 0, accuracyMetres: 20_040_001 } }),
      'tip.accuracy position.accuracyMetres',
    ],
    [
      'more in a position',
      withPart({ position: { lon: 0, lat: 0, altitude: 9 } }),
      'tip.unknown-field position',
    ],
    ['no words', withPart({ words: '' }), 'tip.words-missing words'],
    ['spaces only', withPart({ words: ' \u3000\n\u200b' }), 'tip.words-missing words'],
    ['words that are a list', withPart({ words: ['火'] }), 'tip.words-missing words'],
    [
      '2,001 characters',
      withPart({ words: '火'.repeat(MAX_WORDS + 1) }),
      'tip.words-too-long words',
    ],
    [
      '2,001 rare characters',
      withPart({ words: '𠮷'.repeat(MAX_WORDS + 1) }),
      'tip.words-too-long words',
    ],
    ['a NUL', withPart({ words: '火\u0000' }), 'tip.words-characters words'],
    ['an escape', withPart({ words: '火\u001b[0m' }), 'tip.words-characters words'],
    ['a C1 control character', withPart({ words: '火\u0085' }), 'tip.words-characters words'],
    ['half a surrogate pair', withPart({ words: '火\ud842' }), 'tip.words-characters words'],
    ['the other half', withPart({ words: '\udfb7火' }), 'tip.words-characters words'],
    ['a day without an hour', withPart({ madeAt: '2026-11-23' }), 'tip.made-at madeAt'],
    ['a sealed tip', withPart({ sealed: 'x' }), 'tip.sealed sealed'],
    ['a photo', withPart({ photos: ['x'] }), 'tip.photos photos'],
    ['photos that are no list', withPart({ photos: {} }), 'tip.photos photos'],
  ])('%s', (_name, value, expected) => {
    expect(problemsOf(value)).toContain(expected);
  });

  test.each(['v', 'receiptHash', 'category', 'words', 'madeAt', 'sealed', 'photos'])(
    'a tip without %s',
    (key) => {
      const { [key as keyof Tip]: _, ...rest } = buildTip();
      expect(problemsOf(rest)).toEqual([`tip.missing-field ${key}`]);
    },
  );

  test('and names everything that is wrong at once, without repeating what was written', () => {
    const result = check(
      withPart({ words: `secret\u0007${'x'.repeat(5)}`, category: 'secret', name: 'n' }),
    );
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.problems.map(({ code }) => code)).toEqual([
      'tip.unknown-field',
      'tip.category',
      'tip.words-characters',
    ]);
    expect(result.problems.at(-1)?.details).toEqual({ at: 6 });
    expect(JSON.stringify(result)).not.toContain('secret');
  });

  test('names at most three unknown keys, shortened', () => {
    const keys = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [`k${index}`.padEnd(99, 'x'), 1]),
    );
    const result = check(withPart(keys));
    const names = result.ok ? [] : (result.problems[0]?.details.names as readonly string[]);
    expect(names).toHaveLength(3);
    expect(names.every((name) => name.length === 40)).toBe(true);
  });

  test('says how many characters were too many', () => {
    const result = check(withPart({ words: '火'.repeat(2500) }));
    expect(result.ok || result.problems[0]?.details).toEqual({ max: 2000, given: 2500 });
  });
});

test('the longest tip there can be fits into the bytes there are, even with every character escaped', () => {
  const longest = withPart({
    townId: 'a'.repeat(40),
    villageCode: '9'.repeat(12),
    position: {
      lon: -179.1234567890123,
      lat: -89.12345678901234,
      accuracyMetres: 12345678.123456789,
    },
    words: '𠮷'.repeat(MAX_WORDS),
  });
  expect(check(longest).ok).toBe(true);
  const escaped = JSON.stringify(longest).replace(/[^\x20-\x7e]/g, '\\uxxxx');
  expect(Buffer.byteLength(escaped)).toBeLessThan(MAX_BYTES / 2);
});

describe('the same tip', () => {
  const tip = buildTip({ position: { lon: 118.4, lat: 29.1 } });
  test('is the same in another order of keys and another writing of its time', () => {
    const turned = Object.fromEntries(
      Object.entries({ ...tip, madeAt: '2026-11-23T08:15:00+08:00' }).reverse(),
    );
    expect(canonicalTip(turned as Tip)).toBe(canonicalTip(tip));
  });

  test.each<[string, Partial<Tip>]>([
    ['one more space', { words: `${tip.words} ` }],
    ['another kind', { category: 'other' }],
    ['another place', { position: { lon: 118.4, lat: 29.2 } }],
    ['an accuracy', { position: { lon: 118.4, lat: 29.1, accuracyMetres: 5 } }],
    ['a village', { villageCode: '330824100200' }],
    ['another offset', { madeAt: '2026-11-23T00:15:00.000Z' }],
  ])('is another with %s', (_name, part) => {
    expect(canonicalTip({ ...tip, ...part })).not.toBe(canonicalTip(tip));
  });
});

describe('words', () => {
  test.each([
    ['', 0],
    ['𠮷村', 2],
    ['é', 1],
    ['e\u0301', 2],
    ['\ud842', 1],
  ])('of %j are counted by code points', (text, count) => {
    expect(countCharacters(text)).toBe(count);
  });

  test('are made fit to send: line ends, control characters, half characters', () => {
    const cleaned = cleanWords('一\r\n二\r三\u0000\u0085\ud842四𠮷\t');
    expect(cleaned).toBe('一\n二\n三四𠮷\t');
    expect(check(withPart({ words: cleaned })).ok).toBe(true);
  });
});

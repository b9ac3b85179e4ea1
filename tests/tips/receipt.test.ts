import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  formatReceipt,
  groupReceipt,
  isReceiptHash,
  makeReceipt,
  readReceipt,
  receiptKey,
} from '#tips/rules/receipt.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BYTES = Uint8Array.from({ length: 16 }, (_, index) => index * 17);
const RECEIPT = makeReceipt(BYTES);

/** Crockford's encoding by plain arithmetic, to hold against the one that shifts bits. */
function encodeByDivision(bytes: Uint8Array): string {
  let value = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (let count = 0; count < 26; count += 1, value /= 32n)
    text = ALPHABET[Number(value % 32n)] + text;
  return text;
}

describe('making a receipt', () => {
  test.each([
    ['nothing but zeros', new Uint8Array(16), '00000000000000000000000000'],
    ['nothing but ones', new Uint8Array(16).fill(255), '7ZZZZZZZZZZZZZZZZZZZZZZZZZ'],
    [
      'a one at the end',
      Uint8Array.from([...new Array(15).fill(0), 1]),
      '00000000000000000000000001',
    ],
  ])('writes %s as 26 symbols', (_name, bytes, key) => {
    expect(receiptKey(makeReceipt(bytes))).toBe(key);
  });

  test('writes the 128 bits as a number in base 32, and reads back as it was', () => {
    for (let round = 0; round < 500; round += 1) {
      const bytes = randomBytes(16);
      const receipt = makeReceipt(bytes);
      expect(receipt).toHaveLength(27);
      expect(receiptKey(receipt)).toBe(encodeByDivision(bytes));
      expect(readReceipt(receipt)).toEqual({ ok: true, receipt });
    }
  });

  test.each([15, 17, 0])('refuses %i bytes', (length) => {
    expect(() => makeReceipt(new Uint8Array(length))).toThrow(RangeError);
  });

  test('takes the check letter from the same 32 symbols by Luhn mod 32', () => {
    // By hand: only the last symbol counts here, and it is doubled. 2 × 1 = 2, and 32 - 2 = 30 is Y.
    expect(makeReceipt(Uint8Array.from([...new Array(15).fill(0), 1])).at(-1)).toBe('Y');
    // 2 × 16 = 32, whose digits in base 32 are 1 and 0; 32 - 1 = 31 is Z.
    expect(makeReceipt(Uint8Array.from([...new Array(15).fill(0), 16])).at(-1)).toBe('Z');
    expect(makeReceipt(new Uint8Array(16)).at(-1)).toBe('0');
  });
});

describe('reading a receipt', () => {
  const wide = [...RECEIPT].map((sign) =>
    String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0),
  );
  test.each([
    ['in small letters', RECEIPT.toLowerCase()],
    ['in threes with hyphens', formatReceipt(RECEIPT)],
    ['in threes with spaces', groupReceipt(RECEIPT).join(' ')],
    ['with wide spaces and line breaks', groupReceipt(RECEIPT).join('\u3000\r\n')],
    [
      'copied from a grid',
      groupReceipt(RECEIPT)
        .join('\t')
        .replace(/(.{11})\t/g, '$1\n'),
    ],
    ['in full-width letters', wide.join('')],
    ['with long dashes', groupReceipt(RECEIPT).join('——')],
    ['with minus signs and dots', groupReceipt(RECEIPT).join('−·')],
    ['with invisible signs of a copy', `\ufeff${[...RECEIPT].join('\u200b')}\u00a0`],
  ])('takes it %s', (_name, text) => {
    expect(readReceipt(text)).toEqual({ ok: true, receipt: RECEIPT });
  });

  test('takes O for 0, and I or L for 1', () => {
    const receipt = makeReceipt(Uint8Array.from([0, 0x42, 0x10, ...new Array(13).fill(8)]));
    expect(receipt).toMatch(/0.*1/);
    for (const one of ['I', 'l', 'L', 'i']) {
      const typed = receipt.replaceAll('0', 'o').replaceAll('1', one);
      expect(readReceipt(typed)).toEqual({ ok: true, receipt });
    }
  });

  test.each([
    ['an empty text', '', 'receipt.length'],
    ['one symbol too few', RECEIPT.slice(1), 'receipt.length'],
    ['one symbol too many', `${RECEIPT}0`, 'receipt.length'],
    ['a text of a megabyte', RECEIPT.padEnd(1_000_000), 'receipt.length'],
    ['the letter U', `U${RECEIPT.slice(1)}`, 'receipt.symbol'],
    ['a Chinese character', `安${RECEIPT.slice(1)}`, 'receipt.symbol'],
    ['half a surrogate pair', `\ud842${RECEIPT.slice(1)}`, 'receipt.symbol'],
  ])('refuses %s', (_name, text, code) => {
    expect(readReceipt(text)).toEqual({ ok: false, code });
  });

  test('notices every single wrong symbol', () => {
    for (let at = 0; at < RECEIPT.length; at += 1) {
      for (const other of ALPHABET) {
        if (other === RECEIPT[at]) continue;
        const typed = RECEIPT.slice(0, at) + other + RECEIPT.slice(at + 1);
        expect(readReceipt(typed)).toEqual({ ok: false, code: 'receipt.check' });
      }
    }
  });

  test('notices neighbours changed about, except 0 and Z', () => {
    let slips = 0;
    for (let round = 0; round < 200; round += 1) {
      const receipt = makeReceipt(randomBytes(16));
      for (let at = 0; at < 25; at += 1) {
        const [a, b] = [receipt[at] as string, receipt[at + 1] as string];
        if (a === b || (a + b).match(/^(?:0Z|Z0)$/)) continue;
        const typed = receipt.slice(0, at) + b + a + receipt.slice(at + 2);
        expect(readReceipt(typed)).toEqual({ ok: false, code: 'receipt.check' });
        slips += 1;
      }
    }
    expect(slips).toBeGreaterThan(4000);
  });
});

test('shows nine groups of three', () => {
  expect(groupReceipt(RECEIPT)).toHaveLength(9);
  expect(groupReceipt(RECEIPT).join('')).toBe(RECEIPT);
  expect(formatReceipt(RECEIPT)).toMatch(/^(?:\w{3}-){8}\w{3}$/);
});

test.each([
  [createHash('sha256').update(receiptKey(RECEIPT)).digest('hex'), true],
  ['a'.repeat(63), false],
  ['a'.repeat(65), false],
  ['A'.repeat(64), false],
  [`${'a'.repeat(64)}\n`, false],
  ['g'.repeat(64), false],
  [null, false],
  [['a'.repeat(64)], false],
])('knows a receipt’s hash: %s → %s', (value, expected) => {
  expect(isReceiptHash(value)).toBe(expected);
});

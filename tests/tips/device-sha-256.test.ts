import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashReceipt } from '#tips/device/receipt-maker.ts';
import { sha256Hex } from '#tips/rules/sha-256.ts';

const hex = (text: string) => sha256Hex(new TextEncoder().encode(text));

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('hashes %j as FIPS 180-4 says', (text, expected) => {
  expect(hex(text)).toBe(expected);
});

test('agrees with the platform at every length around a block', () => {
  for (let length = 0; length <= 130; length += 1) {
    const text = 'k'.repeat(length);
    expect(hex(text)).toBe(createHash('sha256').update(text).digest('hex'));
  }
});

test('hashes a receipt without its check letter', async () => {
  const receipt = '0V3K7QM9QXD4TRE8WH0PV3NB6YG';
  expect(await hashReceipt(receipt)).toBe(hex(receipt.slice(0, 26)));
});

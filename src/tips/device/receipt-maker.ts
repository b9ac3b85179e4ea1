import { makeReceipt, receiptKey } from '#tips/rules/receipt.ts';
import { sha256Hex } from '#tips/rules/sha-256.ts';

/**
 * Makes a new receipt from 128 random bits of this device: 27 symbols, check letter included.
 * At once and without network; `crypto.getRandomValues` is there on insecure addresses too.
 */
export function newReceipt(): string {
  return makeReceipt(crypto.getRandomValues(new Uint8Array(16)));
}

/**
 * What the server knows a tip by: the lower-case hex SHA-256 of the receipt's 26 symbols. The
 * server cannot find the receipt from it. WebCrypto where it is there, else the same in plain code.
 */
export async function hashReceipt(receipt: string): Promise<string> {
  const bytes = new TextEncoder().encode(receiptKey(receipt));
  const subtle: SubtleCrypto | undefined = crypto.subtle;
  if (!subtle) return sha256Hex(bytes);
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

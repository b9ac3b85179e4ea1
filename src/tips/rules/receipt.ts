/** Crockford's base 32: no I, L, O (read as 1, 1, 0) and no U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const KEY_SYMBOLS = 26;
const RECEIPT_SYMBOLS = KEY_SYMBOLS + 1;
/** Longer than any way of writing 27 symbols; what is longer is not read at all. */
const MAX_TEXT = 400;

/** Why a text is not a receipt: not 27 symbols · a sign that is no symbol · a slip the check letter shows. */
export type ReceiptProblemCode = 'receipt.length' | 'receipt.symbol' | 'receipt.check';

/** What `readReceipt` gives back; `receipt` is 27 upper-case symbols without separators. */
export type ReceiptReading =
  | { readonly ok: true; readonly receipt: string }
  | { readonly ok: false; readonly code: ReceiptProblemCode };

/**
 * Makes a receipt from 16 random bytes: 26 symbols and a check letter, e.g. `0V3…9K` (27 symbols).
 *
 * The bytes are read as one 128-bit number, most significant first, written with 26 × 5 = 130 bits:
 * the two spare bits are the leading ones and are zero, so the first symbol is one of `0`–`7`.
 * Throws a RangeError for anything but 16 bytes, which is a bug of the caller.
 */
export function makeReceipt(bytes16: Uint8Array): string {
  if (bytes16.length !== 16)
    throw new RangeError(`A receipt is made of 16 bytes, not ${bytes16.length}`);
  let key = '';
  let held = 0;
  let heldBits = 2;
  for (const byte of bytes16) {
    held = (held << 8) | byte;
    heldBits += 8;
    while (heldBits >= 5) {
      heldBits -= 5;
      key += symbol((held >> heldBits) & 31);
    }
    held &= (1 << heldBits) - 1;
  }
  return key + checkLetter(key);
}

/**
 * Reads a receipt as people type, paste or dictate it: any case; with spaces, line breaks, hyphens,
 * dots or invisible signs between the symbols; `O` for 0, `I` or `L` for 1; full-width letters.
 *
 * `'０v3-oIl …'` → `{ ok: true, receipt: '0V3011…' }`. Never throws. One wrong symbol is always
 * noticed, two neighbours changed about are noticed unless they are `0` and `Z`. The two spare bits are
 * not looked at: the check letter covers them.
 */
export function readReceipt(text: string): ReceiptReading {
  if (text.length > MAX_TEXT) return { ok: false, code: 'receipt.length' };
  const symbols = text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}_.·・,\u2212|]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  for (const sign of symbols) {
    if (!ALPHABET.includes(sign)) return { ok: false, code: 'receipt.symbol' };
  }
  if (symbols.length !== RECEIPT_SYMBOLS) return { ok: false, code: 'receipt.length' };
  if (checkLetter(symbols.slice(0, KEY_SYMBOLS)) !== symbols[KEY_SYMBOLS]) {
    return { ok: false, code: 'receipt.check' };
  }
  return { ok: true, receipt: symbols };
}

/**
 * The 26 upper-case symbols that stand for the tip: what is hashed, without the check letter.
 * Takes a receipt as `makeReceipt` or `readReceipt` give it; never fails.
 */
export function receiptKey(receipt: string): string {
  return receipt.slice(0, KEY_SYMBOLS);
}

/** The receipt in nine groups of three, for a grid of three by three: `['0V3', 'K7Q', …]`. */
export function groupReceipt(receipt: string): readonly string[] {
  return receipt.match(/.{1,3}/g) ?? [];
}

/** The receipt as one line to copy, print or read aloud: `0V3-K7Q-…`, nine groups of three. */
export function formatReceipt(receipt: string): string {
  return groupReceipt(receipt).join('-');
}

/** True for the lower-case hex SHA-256 of a receipt's key: 64 of `0-9a-f`. */
export function isReceiptHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

/** Luhn mod N with N = 32: from the right every second symbol, the last one included, is doubled. */
function checkLetter(key: string): string {
  let sum = 0;
  for (let index = key.length - 1, factor = 2; index >= 0; index -= 1, factor = 3 - factor) {
    const product = factor * ALPHABET.indexOf(key.charAt(index));
    sum += Math.floor(product / 32) + (product % 32);
  }
  return symbol((32 - (sum % 32)) % 32);
}

function symbol(value: number): string {
  return ALPHABET.charAt(value);
}

import type { ReceiptProblemCode } from './receipt.ts';

/**
 * Everything that can be wrong with a tip or with asking for one. The words for people stand in
 * `content/words/tips` under the code, the HTTP status in `server/problems.ts`.
 */
export const TIP_PROBLEMS = [
  /** The body is not a JSON object. */
  'tip.shape',
  /** `v` is not 1: the page is older or newer than the server. */
  'tip.version',
  /** A key this version does not have; `details.names` holds the first three. */
  'tip.unknown-field',
  /** A key that must be there is not. */
  'tip.missing-field',
  /** `receiptHash` is not 64 lower-case hex digits. */
  'tip.receipt-hash',
  /** `category` is not one of the county's list. */
  'tip.category',
  /** `townId` is not an id: a letter or digit, then up to 39 of letters, digits, `.`, `_`, `-`. */
  'tip.town',
  /** `villageCode` is not 12 digits. */
  'tip.village',
  /** `position` is not `{lon, lat}` in degrees, WGS-84, in range. */
  'tip.position',
  /** `position.accuracyMetres` is not a number of metres from 0 on. */
  'tip.accuracy',
  /** `words` is not text, or has nothing to read in it. */
  'tip.words-missing',
  /** More than `details.max` characters; `details.given` says how many. */
  'tip.words-too-long',
  /** A control character or half a surrogate pair, at `details.at` (code units from 0). */
  'tip.words-characters',
  /** `madeAt` is neither ISO 8601 with an offset nor whole milliseconds since 1970. */
  'tip.made-at',
  /** `sealed` is not null: this version takes no sealed tips. */
  'tip.sealed',
  /** `photos` is not an empty list: this version takes no photos. */
  'tip.photos',
  /** Another tip is already kept under this receipt. */
  'tip.other-body',
] as const;

/** One of `TIP_PROBLEMS`, e.g. `'tip.words-too-long'`. */
export type TipProblemCode = (typeof TIP_PROBLEMS)[number];

/** What can be wrong when a person asks after a tip; `receipt.unknown`: no tip under this receipt. */
export type StatusProblemCode = ReceiptProblemCode | 'receipt.missing' | 'receipt.unknown';

/**
 * One thing wrong with one field, e.g. `{ code: 'tip.words-too-long', field: 'words',
 * details: { max: 2000, given: 2001 } }`. `field` is a dotted path, `''` for the whole body. The details
 * never repeat what the person wrote.
 */
export type TipProblem = {
  readonly code: TipProblemCode;
  readonly field: string;
  readonly details: Readonly<Record<string, string | number | readonly string[]>>;
};

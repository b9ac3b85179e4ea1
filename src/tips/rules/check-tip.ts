import { checkPosition, type TipPosition } from './check-position.ts';
import { readMadeAt } from './made-at.ts';
import { isReceiptHash } from './receipt.ts';
import { MAX_WORDS, TIP_VERSION } from './tip-limits.ts';
import type { TipProblem, TipProblemCode } from './tip-problems.ts';
import { countCharacters, findUnreadable, hasWords } from './tip-words.ts';

/**
 * A tip as it travels and as the outbox keeps it. `madeAt`: ISO 8601 with offset, or ms since 1970.
 * `category`: an id of the county's list. `villageCode`: 12 digits. `words`: 1 to 2,000 characters.
 */
export type Tip = {
  readonly v: 1;
  readonly receiptHash: string;
  readonly category: string;
  readonly townId?: string;
  readonly villageCode?: string;
  readonly position?: TipPosition;
  readonly words: string;
  readonly madeAt: string | number;
  readonly sealed: null;
  readonly photos: readonly [];
};

/** What a tip is checked against: the category ids this county takes. */
export type TipCatalogue = { readonly categories: readonly string[] };

/** What `checkTip` gives back; `tip` is a new object that holds the known keys in one order. */
export type TipCheck =
  | { readonly ok: true; readonly tip: Tip }
  | { readonly ok: false; readonly problems: readonly TipProblem[] };

const REQUIRED = ['v', 'receiptHash', 'category', 'words', 'madeAt', 'sealed', 'photos'] as const;
const OPTIONAL = ['townId', 'villageCode', 'position'] as const;
const KEYS: ReadonlySet<string> = new Set([...REQUIRED, ...OPTIONAL]);

/**
 * Says whether a value is a tip: the only statement of what a tip may hold, asked by the page before it
 * keeps one and by the server before it stores one. Never throws.
 *
 * A key it does not know is refused, not dropped: what would not be stored must not be acknowledged.
 * All problems are told at once, in the order of the fields, except that a wrong `v` is told alone. At a
 * limit (2,000 characters, 180 degrees, 0 metres) the value is taken.
 */
export function checkTip(value: unknown, catalogue: TipCatalogue): TipCheck {
  if (!isRecord(value)) return refuse([problem('tip.shape', '')]);
  if (value.v !== undefined && value.v !== TIP_VERSION) {
    return refuse([problem('tip.version', 'v', { takes: TIP_VERSION })]);
  }
  const missing = REQUIRED.filter((key) => !isGiven(value, key));
  const problems = [
    ...unknownKeys(value),
    ...missing.map((key) => problem('tip.missing-field', key)),
    ...FIELD_CHECKS.flatMap(([key, check]) =>
      isGiven(value, key) ? check(value[key], catalogue) : [],
    ),
  ];
  if (problems.length > 0) return refuse(problems);
  const kept = [...REQUIRED, ...OPTIONAL].filter((key) => isGiven(value, key));
  return { ok: true, tip: Object.fromEntries(kept.map((key) => [key, value[key]])) as Tip };
}

/**
 * One text for one tip, whatever the order of its keys or the writing of its time: two bodies with the
 * same text are the same tip (answered 200), others under one receipt are not (409).
 */
export function canonicalTip(tip: Tip): string {
  const madeAt = readMadeAt(tip.madeAt);
  const at = tip.position;
  return JSON.stringify([
    tip.v,
    tip.receiptHash,
    tip.category,
    tip.townId ?? null,
    tip.villageCode ?? null,
    at ? [at.lon, at.lat, at.accuracyMetres ?? null] : null,
    tip.words,
    madeAt ? [madeAt.ms, madeAt.offsetMinutes] : null,
  ]);
}

type Check = (value: unknown, catalogue: TipCatalogue) => readonly TipProblem[];

const FIELD_CHECKS: readonly (readonly [string, Check])[] = [
  ['receiptHash', when((value) => !isReceiptHash(value), 'tip.receipt-hash', 'receiptHash')],
  [
    'category',
    (value, { categories }) =>
      unless(categories.includes(value as string), 'tip.category', 'category'),
  ],
  [
    'townId',
    when((value) => !matches(value, /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/), 'tip.town', 'townId'),
  ],
  ['villageCode', when((value) => !matches(value, /^\d{12}$/), 'tip.village', 'villageCode')],
  ['position', checkPosition],
  ['words', checkWords],
  ['madeAt', when((value) => readMadeAt(value) === null, 'tip.made-at', 'madeAt')],
  ['sealed', when((value) => value !== null, 'tip.sealed', 'sealed')],
  ['photos', when((value) => !Array.isArray(value) || value.length > 0, 'tip.photos', 'photos')],
];

function checkWords(value: unknown): readonly TipProblem[] {
  if (typeof value !== 'string' || !hasWords(value)) return [problem('tip.words-missing', 'words')];
  const given = countCharacters(value);
  if (given > MAX_WORDS) return [problem('tip.words-too-long', 'words', { max: MAX_WORDS, given })];
  const at = findUnreadable(value);
  return at < 0 ? [] : [problem('tip.words-characters', 'words', { at })];
}

function unknownKeys(value: Record<string, unknown>): readonly TipProblem[] {
  const unknown = Object.keys(value).filter((key) => !KEYS.has(key));
  if (unknown.length === 0) return [];
  const names = unknown.slice(0, 3).map((name) => name.slice(0, 40));
  return [problem('tip.unknown-field', '', { names })];
}

function when(isWrong: (value: unknown) => boolean, code: TipProblemCode, field: string): Check {
  return (value) => (isWrong(value) ? [problem(code, field)] : []);
}

function unless(isRight: boolean, code: TipProblemCode, field: string): readonly TipProblem[] {
  return isRight ? [] : [problem(code, field)];
}

function problem(
  code: TipProblemCode,
  field: string,
  details: TipProblem['details'] = {},
): TipProblem {
  return { code, field, details };
}

function refuse(problems: readonly TipProblem[]): TipCheck {
  return { ok: false, problems };
}

function isGiven(value: Record<string, unknown>, key: string): boolean {
  return Object.hasOwn(value, key) && value[key] !== undefined;
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { localTexts, readText, writeText } from '#shell/device/kept-text.ts';

/** What stands in the form of a household, as typed. `id` is `''` for a new one. */
export type HouseholdDraft = {
  readonly id: string;
  readonly nickname: string;
  readonly villageCode: string;
  readonly lon: string;
  readonly lat: string;
  readonly people: string;
  readonly needs: string;
  readonly meeting: string;
};

/**
 * localStorage `shouan.shelters.draft`: the open form as JSON. Written with every stroke, because a
 * tab may be killed at any time; removed when the household is kept or the form is left.
 */
const KEY = 'shouan.shelters.draft';

const FIELDS = [
  'id',
  'nickname',
  'villageCode',
  'lon',
  'lat',
  'people',
  'needs',
  'meeting',
] as const;

/** The form that was open when the page was left, or `undefined`. Never fails. */
export function readHouseholdDraft(texts = localTexts()): HouseholdDraft | undefined {
  try {
    const value: unknown = JSON.parse((texts && readText(texts, KEY)) ?? 'null');
    if (typeof value !== 'object' || value === null) return undefined;
    const given = value as Readonly<Record<string, unknown>>;
    const isWhole = FIELDS.every((field) => typeof given[field] === 'string');
    return isWhole ? (given as HouseholdDraft) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the form as it is, or forgets it (`undefined`). Where nothing can be kept the page has it. */
export function keepHouseholdDraft(draft: HouseholdDraft | undefined, texts = localTexts()): void {
  if (!texts) return;
  if (draft) writeText(texts, KEY, JSON.stringify(draft));
  else removeText(texts);
}

function removeText(texts: NonNullable<ReturnType<typeof localTexts>>): void {
  try {
    texts.removeItem(KEY);
  } catch {
    // Switched off: there is nothing to remove.
  }
}

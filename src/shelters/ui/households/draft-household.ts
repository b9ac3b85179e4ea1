import type { HouseholdDraft } from '#shelters/device/household-draft.ts';
import { newHouseholdId } from '#shelters/device/households.ts';
import {
  findHouseholdProblem,
  type Household,
  NEEDS,
  pickHousehold,
} from '#shelters/rules/households/household.ts';

/** The form of a household, or an empty one; `id` is `''` for one that is not kept yet. */
export function draftOf(household: Household | undefined): HouseholdDraft {
  const { position } = household ?? {};
  return {
    id: household?.id ?? '',
    nickname: household?.nickname ?? '',
    villageCode: household?.villageCode ?? '',
    lon: position ? String(position.lon) : '',
    lat: position ? String(position.lat) : '',
    people: String(household?.people ?? 2),
    needs: household?.needs.join(' ') ?? '',
    meeting: household?.meeting ?? '',
  };
}

/** What of a form has to be put right; words under `shelter-helper.problem.<name>`. */
export type DraftProblem = 'nickname' | 'place' | 'people' | 'meeting';

/**
 * Makes a household of a form, or says what has to be put right. The ticks of the night stay as
 * they were on `before`.
 */
export function readDraft(
  draft: HouseholdDraft,
  before: Household | undefined,
):
  | { readonly ok: true; readonly household: Household }
  | { readonly ok: false; readonly problems: readonly DraftProblem[] } {
  const position =
    draft.lat && draft.lon ? { lat: Number(draft.lat), lon: Number(draft.lon) } : undefined;
  const value = {
    id: draft.id || newHouseholdId(),
    nickname: oneLine(draft.nickname),
    villageCode: draft.villageCode,
    position,
    people: Number(draft.people.normalize('NFKC') || Number.NaN),
    needs: NEEDS.filter((need) => draft.needs.split(' ').includes(need)),
    meeting: oneLine(draft.meeting),
    move: before?.move ?? 'home',
    changedAt: Date.now(),
  };
  const is = (field: DraftProblem) => {
    if (field === 'place') return !position && !draft.villageCode;
    const right = { ...value, ...RIGHT, [field]: value[field] };
    return findHouseholdProblem(right) === field;
  };
  const problems = (['nickname', 'place', 'people', 'meeting'] as const).filter(is);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, household: pickHousehold(value) };
}

/** Values that are always right, so that each field is judged by itself. */
const RIGHT = { nickname: 'x', people: 1, meeting: '' };

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

import { windOf } from '#places/rules/bearing.ts';
import { roundDistance } from '#places/rules/round-distance.ts';
import { walkingMinutes } from '#places/rules/walking-time.ts';
import { ageOf } from '#shelters/rules/find/age-of.ts';
import type { RankedShelter } from '#shelters/rules/find/rank-shelters.ts';
import type { ShelterEntry } from '#shelters/rules/find/shelter-file.ts';
import type { Words } from '#words/rules/format-words.ts';
import type { Lang } from '#words/rules/lang.ts';

/** A shelter in its place, as every view of the finder shows it. */
export type Ranked = RankedShelter<ShelterEntry>;

/** A text and, where it is not in the page's language, its own. */
export type NamedText = { readonly text: string; readonly lang?: Lang | undefined };

export function nameOf({ name, nameEn }: ShelterEntry, lang: Lang): NamedText {
  if (lang !== 'en') return { text: name };
  return nameEn ? { text: nameEn } : { text: name, lang: 'zh-CN' };
}

/** A shelter that stands somewhere from here, or nowhere that is known. */
type Placed = Pick<Ranked, 'distanceMetres' | 'bearingDegrees'>;

/**
 * "NE, 1.2 km", with "about" where it is measured from the middle of a village;
 * `undefined` without a position.
 */
export function whereWords(
  { distanceMetres, bearingDegrees }: Placed,
  rough: boolean,
  t: Words,
): string | undefined {
  if (distanceMetres === undefined || bearingDegrees === undefined) return undefined;
  const { figure, unit } = roundDistance(distanceMetres);
  const wind = t(`shelters.wind.${windOf(bearingDegrees)}`);
  const params = { wind, figure, unit: t(`shelters.unit.${unit}`) };
  return t(rough ? 'shelters.whereAbout' : 'shelters.where', params);
}

/** Above this many minutes a walk is said in hours. */
const HOURS_FROM_MINUTES = 180;

export function walkWords(metres: number, t: Words): string {
  const { from, to } = walkingMinutes(metres);
  if (from === to) return t('shelters.walk.one', { from });
  if (to <= HOURS_FROM_MINUTES) return t('shelters.walk.minutes', { from, to });
  return t('shelters.walk.hours', { from: Math.floor(from / 60), to: Math.ceil(to / 60) });
}

/** The status tag and what stands beside it. */
export type StatusWords = { readonly label: string; readonly look: string; readonly age: string };

export function statusWords({ shelter, status }: Ranked, nowMs: number, t: Words): StatusWords {
  const look = status === 'open' ? 'fill' : status === 'unknown' ? 'unknown' : '';
  return { label: t(`shelters.status.${status}`), look, age: ageWords(shelter, status, nowMs, t) };
}

function ageWords(
  { status: written, statusAt, safetyValidTo }: ShelterEntry,
  status: Ranked['status'],
  nowMs: number,
  t: Words,
): string {
  const age = statusAt && ageOf(nowMs - Date.parse(statusAt));
  const said = age ? t(`shelters.age.${age.unit}`, { count: age.count }) : '';
  if (status === 'unsafe' && written !== 'unsafe') {
    return t('shelters.expired', { date: safetyValidTo ?? '' });
  }
  if (status === 'full') return t('shelters.age.full', { age: said });
  if (status !== 'unknown') return said;
  if (!said || written === 'unknown') return t('shelters.age.callFirst');
  return t('shelters.age.last', { age: said, status: t(`shelters.status.${written}`) });
}

/** Level, room, and what is there for certain, in one line; `''` when nothing is stated. */
export function factWords(
  facts: Pick<ShelterEntry, 'level' | 'space' | 'capacityPersons' | 'access'>,
  t: Words,
): string {
  const { level, space, capacityPersons: count, access } = facts;
  const said = [
    level !== 'unknown' && t(`shelters.level.${level}`),
    space !== 'unknown' && t(`shelters.space.${space}`),
    count !== undefined && t('shelters.capacity', { count }),
    ...access.map((one) => t(`shelters.access.${one}`)),
  ];
  // A line may end after the dot, never before it.
  return said.filter(Boolean).join(`\u2060${t('shelters.dot')}\u200b`);
}

/** When the row was last checked, and how long ago that is; a day still to come has no age. */
export function checkedWords(verifiedOn: string | undefined, today: string, t: Words): string {
  if (!verifiedOn) return t('shelters.unchecked');
  const days = Math.round((Date.parse(today) - Date.parse(verifiedOn)) / 86_400_000);
  const date = t('shelters.checked', { date: verifiedOn });
  if (!(days >= 0)) return date;
  const age =
    days === 0
      ? t('shelters.age.today')
      : days < 60
        ? t('shelters.age.days', { count: days })
        : t('shelters.age.months', { count: Math.floor(days / 30.44) });
  return t('shelters.checkedAge', { date, age });
}

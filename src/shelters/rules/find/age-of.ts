/** An age to say: a key of the words `shelters.age.<unit>` and its count. */
export type SaidAge = {
  readonly unit: 'now' | 'minutes' | 'hours' | 'days';
  readonly count: number;
};

/** Says milliseconds in whole minutes, hours (from 60 minutes) or days (from 48 hours), rounded down. */
export function ageOf(ms: number): SaidAge {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return { unit: 'now', count: 0 };
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return { unit: 'hours', count: hours };
  return { unit: 'days', count: Math.floor(hours / 24) };
}

import { type Answer, type Check, startCheck } from '#checks/rules/check.ts';

/** A list of two rooms and four items, the second and third of them high. */
export const LIST = [
  { id: 'kitchen', items: ['hose', 'flame'] },
  { id: 'doors', items: ['stairs', 'keys'] },
] as const;

/** The same items with their severity. */
export const ITEMS = [
  { id: 'hose', severity: 'ordinary' },
  { id: 'flame', severity: 'high' },
  { id: 'stairs', severity: 'high' },
  { id: 'keys', severity: 'ordinary' },
] as const;

/** A check with these answers: `buildCheck({ hose: 'done' })`. */
export function buildCheck(said: Readonly<Record<string, Answer>> = {}): Check {
  const answers = Object.fromEntries(
    Object.entries(said).map(([item, is]) => [item, { is, at: 5 }]),
  );
  return { ...startCheck({ id: 'walk-1', list: 'home', at: 1000 }), answers };
}

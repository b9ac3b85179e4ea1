import type { ShelterHazard } from '#places/rules/hazards.ts';
import type { Known, ShelterStatus } from '../../schema.ts';

/** What is said first of a shelter a person has opened; words `going.<fit>`. */
export type GoingFit = 'fits' | 'unknown' | 'not' | 'out';

/**
 * Whether anybody may be sent to a shelter for a hazard, `status` being that of now: closed or unsafe is
 * `'out'` whatever it fits; else fitness `yes` is `'fits'`, `no` is `'not'`, and a hazard nobody has
 * stated is `'unknown'`, never `'fits'`. Never fails.
 */
export function goingFit(
  fitness: Readonly<Partial<Record<ShelterHazard, Known>>>,
  status: ShelterStatus,
  hazard: ShelterHazard,
): GoingFit {
  if (status === 'closed' || status === 'unsafe') return 'out';
  const answer = fitness[hazard];
  if (answer === 'yes') return 'fits';
  return answer === 'no' ? 'not' : 'unknown';
}

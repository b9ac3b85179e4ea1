import type { Access, Shelter } from '../../../schema.ts';

/*
 * The words of the list by their figures: a word's place here is what stands in the file, so new words go
 * to the end. A test holds them against schema.ts, which rules may not load because it brings zod along.
 */

/** Who runs it. */
export const LEVEL_CODES: readonly Shelter['level'][] = ['county', 'town', 'village', 'unknown'];
/** Under a roof or not. */
export const SPACE_CODES: readonly Shelter['space'][] = ['indoor', 'outdoor', 'mixed', 'unknown'];
/** For how long. */
export const DURATION_CODES: readonly Shelter['duration'][] = [
  'emergency',
  'short',
  'long',
  'unknown',
];
/** How it stood when the list was written. */
export const STATUS_CODES: readonly Shelter['status'][] = [
  'standby',
  'open',
  'full',
  'closed',
  'unsafe',
  'unknown',
];
/** The bits of access. */
export const ACCESS_BITS: readonly Access[] = [
  'wheelchair',
  'powerBackup',
  'water',
  'broadcast',
  'medical',
  'pets',
];
/** Whether the row is only a sample. */
export const SAMPLE_CODES: readonly boolean[] = [false, true];

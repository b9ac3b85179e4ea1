import { readFile } from 'node:fs/promises';

const TABLE = new URL('./stretches.json', import.meta.url);

/**
 * Reads the table of stretches: markup that recurs on many pages of both languages, pictograms among
 * it. It is written by `choose-stretches.ts` and does not follow the content by itself: a token must
 * mean the same from release to release, or every fragment would move with every word.
 */
export async function readStretches(): Promise<string[]> {
  return JSON.parse(await readFile(TABLE, 'utf8'));
}

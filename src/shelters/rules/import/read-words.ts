import {
  type Column,
  DURATION_WORDS,
  HAZARD_WORDS,
  KNOWN_WORDS,
  LEVEL_WORDS,
  SPACE_WORDS,
  STATUS_WORDS,
} from '../table/columns.ts';
import { halfWidth } from './cells/plain-text.ts';

/** Columns whose cell is one word of a list. */
export const WORD_COLUMNS: Readonly<Partial<Record<Column, Readonly<Record<string, string>>>>> = {
  级别: LEVEL_WORDS,
  类型: SPACE_WORDS,
  避难时长: DURATION_WORDS,
  启用状态: STATUS_WORDS,
  无障碍: KNOWN_WORDS,
  备用电源: KNOWN_WORDS,
  饮用水: KNOWN_WORDS,
  应急广播: KNOWN_WORDS,
  医疗点: KNOWN_WORDS,
  可带宠物: KNOWN_WORDS,
};

/** How a spreadsheet writes a ticked box. */
const BOOLEANS: Readonly<Record<string, string>> = { TRUE: '是', FALSE: '否' };

/**
 * Reads a cell of WORD_COLUMNS: the word of the list, `''` for an empty cell, `undefined` for a
 * word that is not in the list. A spreadsheet's TRUE and FALSE count as 是 and 否.
 */
export function readWord(
  given: string,
  words: Readonly<Record<string, string>>,
): string | undefined {
  const text = halfWidth(given).replace(/\s/g, '');
  const word = BOOLEANS[text.toUpperCase()] ?? text;
  return word === '' || Object.hasOwn(words, word) ? word : undefined;
}

/** The hazards of the two columns as they may be written down, and what could not be read. */
export type HazardLists = {
  readonly fits: string;
  readonly not: string;
  readonly unknown: readonly (readonly [Column, string])[];
  readonly both: readonly string[];
};

/**
 * Reads 适用灾种 and 不适用灾种: words between `;`, `；`, `、`, `,` or line ends. A hazard in both
 * lists stays in the second only: what is doubted never counts as fit. Unknown words are left out.
 */
export function readHazards(fitsCell: string, notCell: string): HazardLists {
  const unknown: (readonly [Column, string])[] = [];
  const listOf = (cell: string, column: Column) => {
    const words = cell.split(/[;；、,，\n]/).map((word) => halfWidth(word).replace(/\s/g, ''));
    return [...new Set(words)].filter((word) => {
      const known = Object.hasOwn(HAZARD_WORDS, word);
      if (word !== '' && !known) unknown.push([column, word]);
      return known;
    });
  };
  const fits = listOf(fitsCell, '适用灾种');
  const not = listOf(notCell, '不适用灾种');
  const both = fits.filter((word) => not.includes(word));
  const sure = fits.filter((word) => !both.includes(word));
  return { fits: sure.join(';'), not: not.join(';'), unknown, both };
}

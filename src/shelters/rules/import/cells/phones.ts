import type { WarningCode } from '../import-problem.ts';
import { halfWidth } from './plain-text.ts';

/** Numbers of a cell that can be dialled, first one first, and what had to be done for it. */
export type Phones = {
  readonly numbers: readonly string[];
  readonly warnings: readonly WarningCode[];
};

/**
 * Reads a telephone cell. `areaCode` is the county's, e.g. `'0570'`. Mobile and fixed numbers,
 * local ones of 7 or 8 figures, 400 and short numbers are taken. A zero that a spreadsheet dropped
 * is put back only when it is certain: the county's own code and a whole number behind it
 * (`570-6012345`, `5706012345`). `1.38E+10` has lost its figures for good: no number, a warning.
 * Words beside a number are left out, because they are often somebody's name. What cannot be
 * dialled gives no number: a wrong one costs more time than none. Never fails.
 */
export function readPhones(given: string, areaCode: string): Phones {
  const text = halfWidth(given).replace(/[−–—]/g, '-');
  if (text === '') return { numbers: [], warnings: [] };
  if (isWhole(text, areaCode)) return { numbers: [text], warnings: [] };
  const whole = expandPower(text);
  if (whole === undefined) return { numbers: [], warnings: ['shelters.phone-lost'] };
  const warnings: WarningCode[] = [];
  if (/[^\d\s()+\-/、,;.转]/.test(whole.replace(/ext/i, ''))) warnings.push('shelters.phone-words');
  const numbers: string[] = [];
  for (const part of whole.split(/[/、,;]|\s{2,}|[^\d\s()+\-.转]+/)) {
    const figures = part.trim();
    if (!/\d/.test(figures)) continue;
    const read = readOne(figures, areaCode);
    if (!read) warnings.push('shelters.phone-invalid');
    else {
      numbers.push(read.number);
      if (read.zero) warnings.push('shelters.phone-zero');
    }
  }
  if (numbers.length === 0 && warnings.length === 0) warnings.push('shelters.phone-invalid');
  if (numbers.length > 1) warnings.push('shelters.phone-several');
  return { numbers, warnings: [...new Set(warnings)] };
}

function readOne(part: string, areaCode: string): { number: string; zero: boolean } | undefined {
  const text = part
    .replace(/\.0+$/, '')
    .replace(/^(\+|00)?86[-\s]?(?=1\d{10}|0?\d{2,3}-?\d{7})/, '')
    .replace(/^\((\d{3,4})\)\s*/, '$1-')
    .replace(/\s*转\s*/, '-')
    .replace(/\s*-\s*/g, '-')
    .replace(/^(\d{3,4})\s(?=\d{7,8}$)/, '$1-')
    .replace(/^(1\d{2})[-\s](\d{4})[-\s](\d{4})$/, '$1$2$3')
    .trim();
  if (isWhole(text, areaCode)) return { number: text, zero: false };
  const own = areaCode.replace(/^0/, '');
  const rest = text.startsWith(own) ? text.slice(own.length) : '';
  const bare = /^-\d{7,8}(-\d{1,5})?$/.test(rest) || /^\d{7}$/.test(rest);
  return bare ? { number: `0${text}`, zero: true } : undefined;
}

function isWhole(text: string, areaCode: string): boolean {
  if (/^1[3-9]\d{9}$/.test(text)) return true;
  if (/^0\d{2,3}-\d{7,8}(-\d{1,5})?$/.test(text)) return true;
  if (/^0\d{9,11}$/.test(text)) return true;
  if (/^[2-9]\d{6,7}(-\d{1,5})?$/.test(text)) return !text.startsWith(`${areaCode.slice(1)}-`);
  return /^[48]00-?\d{3}-?\d{4}$/.test(text) || /^(1\d{2,4}|9\d{4,5})$/.test(text);
}

/** `1.3812345678E10` with all its figures, or the text itself; `undefined` when figures are lost. */
function expandPower(text: string): string | undefined {
  const [, head, tail = '', power] = /^(\d)(?:\.(\d+))?e\+?(\d{1,2})$/i.exec(text) ?? [];
  if (!head || !power) return text;
  return tail.length === Number(power) ? head + tail : undefined;
}

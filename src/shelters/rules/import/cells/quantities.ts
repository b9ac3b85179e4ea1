import { halfWidth } from './plain-text.ts';

/** A number of persons, beds, metres or square metres; `about` when the cell said "about". */
export type Quantity = { readonly value: number; readonly about: boolean };

const ABOUT = /大约|左右|上下|以上|约|近|余|多|\+$|[~≈]/g;
const UNITS = /(平方米|平米|㎡|m²|m2|公尺|米|m|人|名|张|床|个|口)$/i;

/**
 * Reads a whole number of zero or more: `120`, `１２０人`, `1,200`, `1.20E+02`, `约500人` (said to be
 * `about`). A negative, a half, a range (`300-500`) and words are `undefined`; so is the empty cell.
 */
export function readCount(given: string): Quantity | undefined {
  const read = readNumber(given);
  return read && Number.isInteger(read.value) && read.value >= 0 ? read : undefined;
}

/**
 * Reads a measure: as `readCount`, with decimals (`12.5`, `12,5`) and, for heights, below zero.
 * `undefined` for what is no number.
 */
export function readMeasure(given: string, lowest: number): Quantity | undefined {
  const read = readNumber(given);
  return read && read.value >= lowest ? read : undefined;
}

function readNumber(given: string): Quantity | undefined {
  const text = halfWidth(given).replace(/\s/g, '').replace(/。/g, '.').replace(/[−–]/g, '-');
  const bare = text.replace(ABOUT, '');
  const figures = bare.replace(UNITS, '');
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(figures)
    ? figures.replaceAll(',', '')
    : figures.replace(/^(-?\d+),(\d{1,2})$/, '$1.$2');
  if (!/^-?\d+(\.\d+)?(e[+-]?\d{1,2})?$/i.test(plain)) return undefined;
  const value = Number(plain);
  return Math.abs(value) <= 1e9 ? { value, about: bare !== text } : undefined;
}

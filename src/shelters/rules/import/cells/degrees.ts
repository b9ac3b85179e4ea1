import { halfWidth } from './plain-text.ts';

/**
 * A coordinate as read. `coarse`: written with two decimals or fewer, or in whole minutes, so that
 * it may lie a kilometre off.
 */
export type Degrees = { readonly value: number; readonly coarse: boolean };

const DECIMAL = /^(-?)(\d{1,3})(?:[.,](\d+))?(?:e([+-]?\d{1,2}))?°?$/i;
const MINUTES =
  /^(\d{1,3})\s*[°:\s-]\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:['’:\s-]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:"|''|s)?)?)?$/i;

/**
 * Reads a coordinate in degrees: `118.41`, `118,41`, `１１８．４１`, `1.1841E+02`, `东经118.41度`,
 * `E118.41`, and degrees, minutes, seconds as `118°24'36"`, `118度24分36秒`, `118 24 36`,
 * `118-24-36`, `118°24.6′`. South and west are negative. Minutes and seconds reach 59.99…; exactly
 * 60 is `undefined`, as is everything that is no coordinate. The range is not looked at.
 */
export function readDegrees(given: string): Degrees | undefined {
  const plain = plainSigns(given);
  const west = /[SW]|西经|南纬/i.test(plain);
  const text = plain.replace(/[东西]经|[南北]纬|[NSEW]$|^[NSEW]/gi, '').trim();
  const size = readDecimal(text) ?? readMinutes(text);
  return size && west ? { ...size, value: -Math.abs(size.value) } : size;
}

/**
 * Two coordinates in one cell, as map pickers copy them: `118.41,29.137` or `118.41 29.137`.
 * Gives both texts in the order written; `undefined` when the cell is not such a pair.
 */
export function splitPair(given: string): readonly [string, string] | undefined {
  const pair = /^\(?(-?\d{1,3}\.\d+)°?[NE]?[\s,;、/]+(-?\d{1,3}\.\d+)°?[NE]?\)?$/i;
  const [, first, second] = pair.exec(halfWidth(given)) ?? [];
  return first && second ? [first, second] : undefined;
}

function plainSigns(given: string): string {
  return halfWidth(given)
    .replace(/(?<=\d)。(?=\d)/g, '.')
    .replace(/[度º˚]/g, '°')
    .replace(/[分′‘`´]/g, "'")
    .replace(/[秒″“”〃]/g, '"')
    .replace(/''/g, '"')
    .replace(/\s*([°'"])\s*/g, '$1')
    .replace(/[−–—]/g, '-')
    .trim();
}

function readDecimal(text: string): Degrees | undefined {
  const match = DECIMAL.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', decimals = '', power = '0'] = match;
  const value = Number(`${sign}${whole}.${decimals || '0'}e${power}`);
  return { value, coarse: decimals.length - Number(power) <= 2 };
}

function readMinutes(text: string): Degrees | undefined {
  const match = MINUTES.exec(text);
  if (!match) return undefined;
  const [degrees = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number((part ?? '0').replace(',', '.')));
  if (minutes >= 60 || seconds >= 60) return undefined;
  const coarse = match[3] === undefined && !/[.,]/.test(match[2] ?? '');
  return { value: degrees + minutes / 60 + seconds / 3600, coarse };
}

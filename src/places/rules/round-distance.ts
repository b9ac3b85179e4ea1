/** A distance to say: a figure and the key of its unit. */
export type SaidDistance = { readonly figure: string; readonly unit: 'm' | 'km' };

/**
 * Rounds metres to what a person can use: under 1 km to 50 m (at least 50), under 10 km to 0.1 km,
 * beyond to 1 km. `1234` → `{ figure: '1.2', unit: 'km' }`; `975` and more is said in kilometres.
 */
export function roundDistance(metres: number): SaidDistance {
  const fifties = Math.max(50, Math.round(metres / 50) * 50);
  if (fifties < 1000) return { figure: String(fifties), unit: 'm' };
  const tenths = Math.round(metres / 100) / 10;
  if (tenths < 10) return { figure: tenths.toFixed(1), unit: 'km' };
  return { figure: String(Math.round(metres / 1000)), unit: 'km' };
}

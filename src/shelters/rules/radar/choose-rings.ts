const STEPS = [1, 1.5, 2, 3, 5] as const;

/**
 * The distances of the rings inside a rim, in metres: two or three round figures (1, 1.5, 2, 3, 5 and
 * their tenfolds) at equal steps. A ring nearer to the rim than a twelfth of the range is left out,
 * since its figure would stand on the rim. `4300` → `[1000, 2000, 3000]`. The range must be above 0.
 */
export function chooseRings(rangeMetres: number): readonly number[] {
  const most = rangeMetres * (11 / 12);
  const power = 10 ** Math.floor(Math.log10(most / 3));
  const sizes = [...STEPS, 10, 15].map((step) => step * power);
  const step = sizes.find((size) => Math.floor(most / size) <= 3 && most / size >= 2);
  if (step === undefined) return [most];
  return Array.from({ length: Math.floor(most / step) }, (_, at) => (at + 1) * step);
}

import type { OfflineBytes } from './offline-bytes.ts';
import type { UpdateBytes } from './offline-updates.ts';

/** One figure beside what it must not exceed. */
export interface BudgetLine {
  readonly name: string;
  readonly value: number;
  readonly budget: number;
  readonly isWithin: boolean;
}

/** What weighing a built folder alone can tell; times and cuts need a browser. */
export type Weighed = OfflineBytes & UpdateBytes;

/** The budgets of the offline part, bytes after brotli 11. A figure exactly at its budget is within. */
export function budgetOffline(weighed: Weighed): BudgetLine[] {
  const line = (name: string, value: number, budget: number): BudgetLine => ({
    name,
    value,
    budget,
    isWithin: value <= budget,
  });
  return [
    line('shell pack', weighed.shellPack, 80_000),
    line('largest other pack', weighed.largestOtherPack, 32_768),
    line(`content packs ÷ their text (${weighed.textFloor})`, weighed.ratio, 1.3),
    line('the same with gzip', weighed.gzipRatio, 1.6),
    line('requests of an install', weighed.installRequests, Math.floor(8 + weighed.pages / 30)),
    line('a changed module ÷ its own fragments', weighed.changedModule, 2),
    line('content lines a changed colour moves', weighed.changedColourContent, 0),
  ];
}

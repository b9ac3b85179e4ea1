import { expect, type Locator, type Page } from '@playwright/test';
import type { Answer } from '#checks/rules/check.ts';

/** The home check. */
export const CHECK = '/check/home/';

/** An item as the printed page has it. */
export interface Known {
  readonly id: string;
  readonly severity: string;
  readonly ask: string;
  readonly hazard: string;
}

/** Opens the home check and waits until it is a walk. */
export async function openCheck(page: Page, url: string): Promise<readonly Known[]> {
  await page.goto(url);
  await expect(stage(page)).toBeVisible();
  return page.locator('.paper [data-severity]').evaluateAll((items) =>
    items.map((item) => ({
      id: item.id,
      severity: item.getAttribute('data-severity') ?? '',
      ask: item.querySelector('[data-ask]')?.textContent?.trim() ?? '',
      hazard: item.querySelector('[data-hazard]')?.textContent?.trim() ?? '',
    })),
  );
}

/** The part of the page that shows one item at a time. */
export function stage(page: Page): Locator {
  return page.locator('.stage');
}

/** Leaves the first screen. */
export async function begin(page: Page): Promise<void> {
  await stage(page).locator('.button.go').click();
  await expect(page.locator('.walk')).toBeVisible();
}

/** Answers the items on the screen, one after another. */
export async function say(page: Page, ...answers: readonly Answer[]): Promise<void> {
  for (const answer of answers) await page.locator(`[data-answer="${answer}"]`).click();
}

/** The question of the item on the screen. */
export function ask(page: Page): Locator {
  return page.locator('.walk h2');
}

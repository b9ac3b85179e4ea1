import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Fails with rule, help and place of each accessibility fault axe finds on the page as it stands.
 * Our pages have no frames, so axe may run in the page itself ("legacy") and not gather from frames
 * in a tab of its own: the same rules in a third of the time.
 */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  const faults = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${help} at ${target.join(' ')} ${failureSummary?.split('\n')[1] ?? ''}`,
    ),
  );
  expect(faults, where).toEqual([]);
}

/** Waits until every island of the page has taken its static version over. */
export async function islandsAwake(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[data-island]')].every((island) =>
      island.hasAttribute('data-awake'),
    ),
  );
}

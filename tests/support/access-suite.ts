import { test } from '@playwright/test';
import { expectAccessible, islandsAwake } from './axe.ts';
import { type BuiltSite, sitemapAddresses, startBuiltSite } from './built-site.ts';

/**
 * One test for each address of the sitemap that `belongs`: awake, the page has no accessibility fault.
 * Two spec files share it, so that two workers can walk the two languages at once.
 */
export function testEveryAddress(belongs: (address: string) => boolean): void {
  // Keeping the whole site for each of a hundred pages takes longer than looking at them.
  test.use({ serviceWorkers: 'block' });
  let site: BuiltSite;
  test.beforeAll(async () => {
    site = await startBuiltSite();
  });
  test.afterAll(() => site.stop());
  for (const address of sitemapAddresses().filter(belongs)) {
    test(`everybody can use ${address}`, async ({ page }) => {
      await page.goto(site.url + address);
      await islandsAwake(page);
      await expectAccessible(page, address);
    });
  }
}

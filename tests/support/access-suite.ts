import { type Page, test } from '@playwright/test';
import { expectAccessible, islandsAwake } from './axe.ts';
import { type BuiltSite, sitemapAddresses, startBuiltSite } from './built-site.ts';

/**
 * One test for each address of the sitemap that `belongs`: awake, the page has no accessibility fault.
 * Two spec files share it, so that two workers can walk the two languages at once. The pages are
 * opened one after the other in one window: a new one for each of a hundred takes as long as looking.
 */
export function testEveryAddress(belongs: (address: string) => boolean): void {
  let site: BuiltSite;
  let page: Page;
  test.beforeAll(async ({ browser }) => {
    site = await startBuiltSite();
    // Keeping the whole site takes time of its own, and what is kept does not change how a page is used.
    page = await browser.newPage({
      locale: 'zh-CN',
      viewport: { width: 390, height: 740 },
      serviceWorkers: 'block',
    });
    // Each page is met by a phone that has never been here.
    await page.addInitScript(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
  });
  test.afterAll(async () => {
    await page.close();
    await site.stop();
  });
  for (const address of sitemapAddresses().filter(belongs)) {
    test(`everybody can use ${address}`, async () => {
      await page.goto('about:blank');
      await page.goto(site.url + address);
      await islandsAwake(page);
      await expectAccessible(page, address);
    });
  }
}

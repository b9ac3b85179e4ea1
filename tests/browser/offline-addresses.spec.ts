import { expect, test } from '@playwright/test';
import { sitemapAddresses, startBuiltSite } from '../support/built-site.ts';
import { waitReady } from '../support/offline-page.ts';

test('every address of the sitemap opens in both languages with the server stopped, asking nothing', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const site = await startBuiltSite();
  const addresses = [...sitemapAddresses(), '/offline/', '/en/offline/'];
  const failed: string[] = [];
  const policy: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) policy.push(message.text());
  });
  try {
    await page.goto(`${site.url}/`);
    await waitReady(page, 60_000);
    await page.goto(`${site.url}/en/`);
    await waitReady(page, 60_000);
    await page.waitForLoadState('networkidle');
  } finally {
    await site.stop();
  }
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    const asksForTipLine = request.url().endsWith('/api/status');
    if (!/ABORTED/.test(why) && !asksForTipLine) failed.push(`${request.url()} ${why}`);
  });
  expect(addresses.length).toBeGreaterThan(60);
  for (const address of addresses) {
    const answer = await page.goto(site.url + address);
    expect(answer?.status(), address).toBe(200);
    expect(answer?.fromServiceWorker(), address).toBe(true);
    const lang = address.startsWith('/en/') ? 'en' : 'zh-CN';
    await expect(page.locator('html'), address).toHaveAttribute('lang', lang);
    await expect(page.locator('main h1').first(), address).not.toBeEmpty();
  }
  expect(failed).toEqual([]);
  expect(policy).toEqual([]);
});

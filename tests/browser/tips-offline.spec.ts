import { expect, test } from '@playwright/test';
import {
  fillForm,
  openForm,
  startTipSite,
  type TipSite,
  takeReceipt,
  WORDS,
} from '../support/tip-site.ts';

let site: TipSite;
test.beforeAll(async () => {
  site = await startTipSite();
});
test.afterAll(() => site.stop());

const rowsOf = (words: string) => site.rows().filter((row) => row.words === words).length;

test('C01 with no network: open, write, take the receipt, reload, look at the list; sent once when it is back', async ({
  page,
  context,
}) => {
  const words = `${WORDS} ${test.info().title}`;
  await page.goto(`${site.url}/`);
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 30_000 });
  await context.setOffline(true);
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, words);
  await page.reload();
  await expect(page.getByRole('textbox', { name: '看到了什么' })).toHaveValue(words);
  const receipt = await takeReceipt(page);
  await page.reload();
  await expect(page.locator('.receipt-grid')).toContainText(receipt.slice(0, 3));
  await expect(page.locator('.receipt .state')).toHaveText('等有网');
  await page.waitForTimeout(900);
  await page.getByRole('button', { name: '我记下了' }).click();
  await page.waitForURL('**/tip/status/');
  await expect(page.locator('.tips .state')).toHaveText('等有网');
  await context.setOffline(false);
  await expect(page.locator('.tips .state')).toHaveText('县里收到', { timeout: 20_000 });
  expect(rowsOf(words)).toBe(1);
});

test('the worker sends what waits when the browser fires its sync, with no page of ours open', async ({
  page,
  context,
}) => {
  const words = `${WORDS} ${test.info().title}`;
  await page.goto(`${site.url}/`);
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 30_000 });
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, words);
  site.line.mode = 0.5;
  await takeReceipt(page);
  await expect.poll(() => site.line.posts).toBeGreaterThan(0);
  await expect(page.locator('.receipt .state')).toHaveText('等有网');
  await page.goto(`${site.url}/robots.txt`);
  site.line.mode = 'pass';
  const session = await context.newCDPSession(page);
  const registered = new Promise<string>((found) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations;
      if (first) found(first.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  expect(rowsOf(words)).toBe(0);
  await session.send('ServiceWorker.dispatchSyncEvent', {
    origin: site.url,
    registrationId: await registered,
    tag: 'shouan-tips',
    lastChance: false,
  });
  await expect.poll(() => rowsOf(words), { timeout: 15_000 }).toBe(1);
});

import { expect, test } from '@playwright/test';
import {
  crashTab,
  fillForm,
  openForm,
  readOutbox,
  readReceipt,
  standClock,
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
test.beforeEach(() => {
  site.line.mode = 'pass';
  site.line.posts = 0;
});
test.use({ serviceWorkers: 'block' });

const rowsOf = (words: string) => site.rows().filter((row) => row.words === words).length;
const arrives = (words: string) => expect.poll(() => rowsOf(words), { timeout: 15_000 }).toBe(1);
/** Words that no other test of this file writes. */
const ownWords = () => `${WORDS} ${test.info().title}`;
const isReceived = (page: import('@playwright/test').Page) =>
  expect(page.locator('.receipt .state')).toHaveText(/县里收到|Received/);

test('shows the receipt first and the county’s answer after', async ({ page }) => {
  site.line.mode = 'hang';
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, ownWords());
  expect(await takeReceipt(page)).toMatch(/^[0-9A-HJKMNP-TV-Z]{27}$/);
  expect(rowsOf(ownWords())).toBe(0);
  site.line.mode = 'pass';
  await page.goto(`${site.url}/tip/`);
  await isReceived(page);
  await arrives(ownWords());
});

test('C01 keeps a tip written and sent without a network, and sends it when it is back', async ({
  page,
  context,
}) => {
  await openForm(page, `${site.url}/tip/`);
  await context.setOffline(true);
  await fillForm(page, ownWords());
  await takeReceipt(page);
  await expect(page.locator('.receipt .state')).toHaveText('等有网');
  await expect(page.getByText('一有网就自己发，发到为止。')).toBeVisible();
  expect(await readOutbox(page)).toMatchObject([{ state: 'waiting' }]);
  await context.setOffline(false);
  await isReceived(page);
  await arrives(ownWords());
});

test('C01 goes offline during the upload and before the reply', async ({ page, context }) => {
  for (const mode of ['hang', 'hold-reply'] as const) {
    const words = `${ownWords()} ${mode}`;
    site.line.mode = mode;
    await openForm(page, `${site.url}/tip/`);
    await fillForm(page, words);
    await takeReceipt(page);
    await expect(page.locator('.receipt .state')).toHaveText('正在发');
    await context.setOffline(true);
    await expect(page.locator('.receipt .state')).toHaveText('等有网');
    site.line.mode = 'pass';
    await context.setOffline(false);
    await isReceived(page);
    await arrives(words);
    await page.waitForTimeout(900);
    await page.getByRole('button', { name: '我记下了' }).click();
    await page.waitForURL('**/tip/status/');
  }
});

test('C02 tab killed between keeping and sending: sent once after reopening', async ({
  context,
}) => {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const real = fetch;
    globalThis.fetch = (input, init) =>
      String(input) === '/api/tips' ? new Promise(() => undefined) : real(input, init);
  });
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, ownWords());
  const receipt = await takeReceipt(page);
  await expect.poll(() => readOutbox(page)).toMatchObject([{ state: 'sending' }]);
  await crashTab(context, page);
  expect(rowsOf(ownWords())).toBe(0);
  const again = await context.newPage();
  await again.goto(`${site.url}/tip/`);
  expect(await readReceipt(again)).toBe(receipt);
  await isReceived(again);
  await arrives(ownWords());
  expect(site.line.posts).toBe(1);
});

test('C03 tab killed after the server kept it, before the reply: one row, same receipt', async ({
  context,
}) => {
  const page = await context.newPage();
  site.line.mode = 'hold-reply';
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, ownWords());
  const receipt = await takeReceipt(page);
  await arrives(ownWords());
  await crashTab(context, page);
  site.line.mode = 'pass';
  const again = await context.newPage();
  await again.goto(`${site.url}/tip/`);
  await isReceived(again);
  expect(await readReceipt(again)).toBe(receipt);
  expect(rowsOf(ownWords())).toBe(1);
  expect(site.line.posts).toBe(2);
});

test('C03 reply lost on the way: one row after the retry', async ({ page }) => {
  site.line.mode = 'lose-reply';
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, ownWords());
  await takeReceipt(page);
  await arrives(ownWords());
  await expect(page.locator('.receipt .state')).toHaveText('等有网');
  site.line.mode = 'pass';
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await isReceived(page);
  expect(rowsOf(ownWords())).toBe(1);
});

for (const part of [0.25, 0.5, 0.99]) {
  test(`C04 line cut after ${part * 100} % of the body: no half row, whole one later`, async ({
    page,
  }) => {
    site.line.mode = part;
    const before = site.rows().length;
    await openForm(page, `${site.url}/tip/`);
    await fillForm(page, ownWords());
    await takeReceipt(page);
    // Chromium itself repeats a POST whose kept-alive connection was reset.
    await expect.poll(() => site.line.posts).toBeGreaterThanOrEqual(1);
    await expect(page.locator('.receipt .state')).toHaveText('等有网');
    expect(site.rows().length).toBe(before);
    site.line.mode = 'pass';
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await isReceived(page);
    await arrives(ownWords());
  });
}

for (const hasLocks of [true, false]) {
  test(`C06 two tabs send the same outbox ${hasLocks ? 'with' : 'without'} Web Locks: one row`, async ({
    context,
  }) => {
    if (!hasLocks) {
      await context.addInitScript(() => {
        Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined });
      });
    }
    const [one, two] = [await context.newPage(), await context.newPage()];
    await openForm(one, `${site.url}/tip/`);
    await two.goto(`${site.url}/tip/status/`);
    await expect(two.getByText('这部手机里还没有举报。')).toBeVisible();
    await context.setOffline(true);
    await fillForm(one, ownWords());
    await takeReceipt(one);
    await expect(two.locator('.tips .state')).toHaveText('等有网');
    await context.setOffline(false);
    await isReceived(one);
    await expect(two.locator('.tips .state')).toHaveText('县里收到');
    await arrives(ownWords());
    expect(site.line.posts).toBe(1);
  });
}

test('C07 without background sync it is sent by the button, and when the page is shown again', async ({
  page,
  context,
}) => {
  await standClock(context);
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'SyncManager');
  });
  site.line.mode = 'break';
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, ownWords());
  await takeReceipt(page);
  await page.getByRole('button', { name: '我记下了' }).waitFor();
  await page.waitForTimeout(900);
  await page.getByRole('button', { name: '我记下了' }).click();
  await expect(page.getByText(/还没发出去。一有网就自己发。/)).toBeVisible();
  site.line.mode = 'pass';
  await page.getByRole('button', { name: '现在就发' }).click();
  await expect(page.locator('.tips .state')).toHaveText('县里收到');
  await arrives(ownWords());
});

test('C08 a captive portal’s page is not taken for the county’s answer', async ({
  page,
  context,
}) => {
  await standClock(context);
  await openForm(page, `${site.url}/tip/`);
  site.line.mode = 'portal';
  await fillForm(page, ownWords());
  await takeReceipt(page);
  await expect(page.getByText('可能要先登录 Wi-Fi')).toBeVisible();
  await expect(page.locator('.receipt .state')).toHaveText('等有网');
  expect(rowsOf(ownWords())).toBe(0);
  site.line.mode = 'pass';
  await page.goto(`${site.url}/tip/status/`);
  await page.getByRole('button', { name: '现在就发' }).click();
  await arrives(ownWords());
});

test('C09 a tip the server breaks on does not block the next one', async ({ page }) => {
  site.line.mode = 'break';
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, `${ownWords()} 1`);
  await takeReceipt(page);
  await expect(page.getByText('试过 1 次')).toBeVisible();
  await page.waitForTimeout(900);
  await page.getByRole('button', { name: '我记下了' }).click();
  await page.waitForURL('**/tip/status/');
  site.line.mode = 'pass';
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, `${ownWords()} 2`);
  await takeReceipt(page);
  await isReceived(page);
  await arrives(`${ownWords()} 2`);
});

test('C10 a refused tip keeps its words and says why', async ({ page }) => {
  site.line.mode = 'refuse';
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, ownWords());
  await takeReceipt(page);
  await expect(page.locator('.receipt .state')).toHaveText('要你看看');
  await expect(page.getByText('选一类。都不合适就选“别的”。')).toBeVisible();
  expect(site.line.posts).toBe(1);
  await page.goto(`${site.url}/tip/status/`);
  await page.locator('.tips summary').click();
  await expect(page.locator('.written')).toHaveText(ownWords());
  site.line.mode = 'pass';
  await page.getByRole('button', { name: '再发一次' }).click();
  await arrives(ownWords());
});

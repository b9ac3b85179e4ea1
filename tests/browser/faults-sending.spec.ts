import { expect, type Page, test } from '@playwright/test';
import {
  crashTab,
  fillForm,
  openForm,
  readOutbox,
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
const ownWords = () => `${WORDS} ${test.info().title}`;
const state = (page: Page) => page.locator('.receipt .state');

test('C05 the server keeps the tip but its answer takes 120 s: the phone stops waiting at 90 s, tries again, one row', async ({
  page,
}) => {
  await page.clock.install();
  site.line.mode = 'hold-reply';
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, ownWords());
  await takeReceipt(page);
  await arrives(ownWords());
  await expect(state(page)).toHaveText('正在发');
  await page.clock.fastForward(80_000);
  await expect(state(page)).toHaveText('正在发');
  expect(site.line.posts).toBe(1);
  await page.clock.fastForward(11_000);
  await expect(state(page)).toHaveText('等有网');
  expect(await readOutbox(page)).toMatchObject([{ state: 'waiting' }]);
  site.line.mode = 'pass';
  await page.clock.fastForward(20_000);
  await expect(state(page)).toHaveText('县里收到');
  expect(site.line.posts).toBe(2);
  expect(rowsOf(ownWords())).toBe(1);
});

test('C07 without background sync it is sent when the page is shown again', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'SyncManager');
  });
  await page.clock.install();
  site.line.mode = 'break';
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, ownWords());
  await takeReceipt(page);
  await expect(page.getByText('试过 1 次')).toBeVisible();
  // From here on no timer of the page fires: only its being shown can send.
  await page.clock.pauseAt(Date.now() + 60_000);
  // On a slow machine the page sets its timer only after the clock stands: then time is moved on until it rings.
  await expect
    .poll(async () => {
      if (site.line.posts < 2) await page.clock.fastForward(15_000);
      return site.line.posts;
    })
    .toBe(2);
  // The pause before the third try is counted from here: an hour later it is over.
  await expect(page.getByText('试过 2 次')).toBeVisible();
  await page.clock.setSystemTime(Date.now() + 3_600_000);
  site.line.mode = 'pass';
  await page.waitForTimeout(1_000);
  expect(rowsOf(ownWords())).toBe(0);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await arrives(ownWords());
  expect(site.line.posts).toBe(3);
});

test('C18 a tab killed in the middle of a database upgrade: the waiting tip and the old version are there', async ({
  context,
}) => {
  await standClock(context);
  const page = await context.newPage();
  site.line.mode = 'break';
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, ownWords());
  const receipt = await takeReceipt(page);
  await expect(page.getByText('试过 1 次')).toBeVisible();
  await page.close();

  const newer = await context.newPage();
  await newer.goto(`${site.url}/robots.txt`);
  await newer.evaluate(
    () =>
      new Promise<void>((isUpgrading) => {
        const opening = indexedDB.open('shouan-tips', 2);
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('later');
          const tips = opening.transaction?.objectStore('tips');
          tips?.clear();
          const goOn = () => {
            const asking = tips?.count();
            if (asking) asking.onsuccess = goOn;
          };
          goOn();
          setTimeout(isUpgrading, 200);
        };
      }),
  );
  await crashTab(context, newer);

  const again = await context.newPage();
  await again.goto(`${site.url}/tip/status/`);
  await expect(again.locator('.tips .state')).toHaveText('等有网');
  expect(await readOutbox(again)).toMatchObject([{ receipt, state: 'waiting' }]);
  const versions = await again.evaluate(async () =>
    (await indexedDB.databases()).map((one) => [one.name, one.version]),
  );
  expect(versions).toContainEqual(['shouan-tips', 1]);
  site.line.mode = 'pass';
  await again.getByRole('button', { name: '现在就发' }).click();
  await arrives(ownWords());
});

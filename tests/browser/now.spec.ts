import { expect, test } from '@playwright/test';
import { islandsAwake } from '../support/axe.ts';
import { type BuiltSite, startBuiltSite } from '../support/built-site.ts';

let site: BuiltSite;
test.beforeAll(async () => {
  site = await startBuiltSite();
});
test.afterAll(() => site.stop());

test('from a lesson, one tap leads to what is happening now, and one more to its card', async ({
  page,
}) => {
  await page.goto(`${site.url}/learn/wood-dust/`);
  await page.getByRole('link', { name: '紧急' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('正在发生什么？');
  await page.getByRole('link', { name: '山洪来了' }).click();
  await expect(page.locator('.steps > li').first()).toBeVisible();
});

test('the emergency numbers dial, and stay in sight while the card is read', async ({ page }) => {
  await page.goto(`${site.url}/now/flash-flood/`);
  const call = page.locator('.dock a[href="tel:119"]');
  await expect(call).toBeInViewport();
  await page.mouse.wheel(0, 400);
  await expect(call).toBeInViewport();
});

test('a phone on its side shows the step above the buttons, all steps and one at a time', async ({
  page,
}) => {
  await page.setViewportSize({ width: 640, height: 320 });
  await page.goto(`${site.url}/now/flash-flood/`);
  await islandsAwake(page);
  for (const address of ['#all', '#step-2']) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, address);
    const words = page.locator('.steps > li:visible h2').first();
    await expect(words).toBeInViewport({ ratio: 1 });
    const [dock, step] = [await page.locator('.dock').boundingBox(), await words.boundingBox()];
    expect((step?.y ?? 0) + (step?.height ?? 0)).toBeLessThanOrEqual(dock?.y ?? 0);
  }
});

test('one step a screen: next, back, reload and the back button keep the step', async ({
  page,
}) => {
  await page.goto(`${site.url}/now/flash-flood/`);
  await islandsAwake(page);
  await page.getByRole('button', { name: '一步一屏' }).click();
  const shown = page.locator('.steps > li:visible');
  await expect(shown).toHaveCount(1);
  await expect(shown.locator('.num')).toHaveText('1');
  await page.getByRole('button', { name: '下一步' }).click();
  await expect(shown.locator('.num')).toHaveText('2');
  await expect(shown.locator('h2')).toBeFocused();
  await page.reload();
  await expect(shown).toHaveCount(1);
  await expect(shown.locator('.num')).toHaveText('2');
  await page.goBack();
  await expect(shown.locator('.num')).toHaveText('1');
  await page.getByRole('button', { name: '看全部' }).click();
  expect(await shown.count()).toBeGreaterThan(3);
});

test('the last step leads back to the first', async ({ page }) => {
  await page.goto(`${site.url}/now/flash-flood/#step-99`);
  await islandsAwake(page);
  await page.getByRole('button', { name: '从头再看' }).click();
  await expect(page.locator('.steps > li:visible .num')).toHaveText('1');
});

test('every card fits seven steps and says be safe first', async ({ page }) => {
  for (const id of [
    'flash-flood',
    'trapped-by-fire',
    'gas-smell',
    'landslide',
    'in-the-water',
    'not-breathing',
  ]) {
    await page.goto(`${site.url}/now/${id}/`);
    const count = await page.locator('.steps > li').count();
    expect(count, id).toBeGreaterThanOrEqual(4);
    expect(count, id).toBeLessThanOrEqual(7);
    await expect(page.locator('.safe-first')).toBeInViewport();
  }
});

test('past its review date a page says so by itself, and not before', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2027-05-24T12:00:00+08:00'));
  await page.goto(`${site.url}/learn/gas-leak/`);
  const note = page.locator('[data-review-by]');
  await page.waitForTimeout(500);
  await expect(note).toBeHidden();
  await page.clock.setFixedTime(new Date('2027-05-25T12:00:00+08:00'));
  await page.reload();
  await expect(note).toBeVisible();
  await expect(note).toContainText('已经过期');
});

test('a page can be shared by its address where the phone has no sharing', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }));
  await page.goto(`${site.url}/learn/gas-leak/`);
  await page.waitForTimeout(500);
  await page.locator('.tools').getByRole('button', { name: '发给别人' }).click();
  await expect(page.getByText('网址已复制', { exact: false })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('/learn/gas-leak/');
});

test('inside WeChat the page says what does not work there and how to open it outside', async ({
  browser,
}) => {
  const context = await browser.newContext({
    userAgent: 'Mozilla/5.0 (Linux; Android 9) MicroMessenger/8.0.42',
  });
  await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  const page = await context.newPage();
  await page.goto(`${site.url}/`);
  await expect(page.getByText('在浏览器打开', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: '知道了' }).click();
  await page.goto(`${site.url}/learn/`);
  await page.waitForTimeout(800);
  await expect(page.getByText('在浏览器打开', { exact: false })).toBeHidden();
  await context.close();
});

test('printed, a lesson keeps its steps and loses its buttons', async ({ page }) => {
  await page.goto(`${site.url}/learn/flash-flood/`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.steps > li').first()).toBeVisible();
  await expect(page.locator('header.bar')).toBeHidden();
  await expect(page.locator('.tools')).toBeHidden();
});

for (const text of ['standard', 'elder']) {
  for (const prefix of ['', '/en']) {
    test(`on a small phone each step's verb stands whole above the buttons, ${text} text, ${prefix}/`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 320, height: 568 });
      await page.addInitScript(
        (size) => localStorage.setItem('shouan.settings', JSON.stringify({ text: size })),
        text,
      );
      await page.goto(`${site.url}${prefix}/now/gas-smell/#step-1`);
      await islandsAwake(page);
      const count = await page.locator('.steps > li').count();
      for (let step = 1; step <= count; step += 1) {
        const words = await page.locator('.steps > li:visible h2').boundingBox();
        const dock = await page.locator('.dock').boundingBox();
        expect((words?.y ?? 999) + (words?.height ?? 0), `step ${step}`).toBeLessThanOrEqual(
          dock?.y ?? 0,
        );
        await page.locator('[data-next]').click();
      }
    });
  }
}

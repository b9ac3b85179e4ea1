import { expect, type Page, test } from '@playwright/test';
import { makeReceipt } from '#tips/rules/receipt.ts';
import { type BuiltSite, startBuiltSite } from '../support/built-site.ts';
import { openHelper } from '../support/households-page.ts';
import { openAwake } from '../support/shelter-page.ts';

let site: BuiltSite;
test.beforeAll(async () => {
  site = await startBuiltSite();
});
test.afterAll(() => site.stop());
test.use({ serviceWorkers: 'block' });

/** A phone that looks for its position until `findPosition`. */
function lookLong(): void {
  navigator.geolocation.getCurrentPosition = (take) => {
    const coords = { longitude: 118.38, latitude: 29.3, accuracy: 30 };
    Object.assign(window, { find: () => take({ coords } as GeolocationPosition) });
  };
}
const findPosition = (page: Page) =>
  page.evaluate(() => (window as unknown as { find: () => void }).find());

test('what is typed while the phone looks for the door stays in the form', async ({ page }) => {
  await page.addInitScript(lookLong);
  await openHelper(page, site.url);
  await page.getByRole('button', { name: '加一户' }).click();
  await page.getByRole('button', { name: '我就在他家门口，记下位置' }).click();
  await page.getByLabel('外号').fill('桥头阿婆');
  await page.getByLabel('几个人').fill('4');
  await findPosition(page);
  await expect(page.getByRole('status').getByText('29.30000')).toBeVisible();
  await expect(page.getByLabel('外号')).toHaveValue('桥头阿婆');
  await expect(page.getByLabel('几个人')).toHaveValue('4');
});

test('a form that was left stays closed when the position comes at last', async ({ page }) => {
  await page.addInitScript(lookLong);
  await openHelper(page, site.url);
  await page.getByRole('button', { name: '加一户' }).click();
  await page.getByRole('button', { name: '我就在他家门口，记下位置' }).click();
  await page.getByRole('button', { name: '不记了' }).click();
  await findPosition(page);
  await expect(page.getByRole('button', { name: '加一户' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: '加一户' })).toBeVisible();
});

test('a village chosen while the phone looks is not taken away by its answer', async ({ page }) => {
  await page.addInitScript(lookLong);
  await openAwake(page, `${site.url}/shelters/`);
  await page.getByRole('button', { name: '用我现在的位置' }).click();
  await page.getByLabel('打村名、拼音或首字母').fill('hsc');
  await page.getByRole('button', { name: '桐村镇华山村' }).click();
  await findPosition(page);
  await expect(page.locator('[data-line]')).toContainText('从桐村镇华山村');
  await expect(page.locator('[data-where]')).toHaveCount(0);
});

test('a compass that is allowed after the radar was closed is not listened to', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const heard = new Set<unknown>();
    Object.assign(window, { heard });
    Object.assign(DeviceOrientationEvent, {
      requestPermission: () =>
        new Promise((allow) => Object.assign(window, { allow: () => allow('granted') })),
    });
    const { addEventListener: add, removeEventListener: remove } = window;
    Object.assign(window, {
      addEventListener(type: string, ...rest: [EventListener]) {
        if (type.startsWith('deviceorientation')) heard.add(rest[0]);
        add.call(window, type, ...rest);
      },
      removeEventListener(type: string, ...rest: [EventListener]) {
        if (type.startsWith('deviceorientation')) heard.delete(rest[0]);
        remove.call(window, type, ...rest);
      },
    });
  });
  await openAwake(page, `${site.url}/shelters/?look=radar`);
  await page.getByRole('button', { name: '跟手机转' }).click();
  await page.getByRole('radio', { name: '名单' }).check();
  await expect(page.locator('[data-radar]')).toHaveCount(0);
  const left = await page.evaluate(async () => {
    const { allow, heard } = window as unknown as { allow: () => void; heard: Set<unknown> };
    allow();
    await new Promise((resolve) => setTimeout(resolve, 50));
    return heard.size;
  });
  expect(left).toBe(0);
});

test('the answer about one receipt never stands under the next', async ({ page }) => {
  const [slow, quick] = [1, 2].map((n) => makeReceipt(new Uint8Array(16).fill(n))) as [
    string,
    string,
  ];
  await page.route('**/api/tips/status', async (route) => {
    const { receipt } = route.request().postDataJSON() as { receipt: string };
    if (receipt === slow) await new Promise((resolve) => setTimeout(resolve, 1500));
    const json =
      receipt === slow ? { code: 'receipt.unknown' } : { receivedAt: 0, state: 'received' };
    await route.fulfill({ status: receipt === slow ? 404 : 200, json });
  });
  await openAwake(page, `${site.url}/tip/status/`);
  const field = page.locator('#receipt');
  await field.fill(slow);
  await field.press('Enter');
  await field.fill(quick);
  await field.press('Enter');
  await expect(page.locator('form .answer')).toContainText('1970');
  await page.waitForTimeout(1800);
  await expect(page.locator('form .answer')).toContainText('1970');
});

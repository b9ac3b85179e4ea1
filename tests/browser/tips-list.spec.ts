import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import {
  fillForm,
  openForm,
  readOutbox,
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
});
test.use({ serviceWorkers: 'block' });

const ownWords = () => `${WORDS} ${test.info().title}`;
const send = async (page: Page): Promise<string> => {
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, ownWords());
  const receipt = await takeReceipt(page);
  await page.waitForTimeout(900);
  await page.getByRole('button', { name: '我记下了' }).click();
  await page.waitForURL('**/tip/status/');
  return receipt;
};

test('finds a tip by its receipt however it is written, and sees a slip of the pen', async ({
  page,
}) => {
  const receipt = await send(page);
  await expect(page.locator('.tips .state')).toHaveText('县里收到');
  const field = page.getByRole('textbox', { name: '回执号，27 个字' });
  const look = page.getByRole('button', { name: '查一下' });
  await field.fill(` ${receipt.toLowerCase().replaceAll('0', 'o').match(/.{3}/g)?.join(' - ')} `);
  await look.click();
  await expect(page.getByText(/县里收到了：.*还没有结果。/)).toBeVisible();
  await field.fill(receipt.slice(1));
  await look.click();
  await expect(page.getByText('多了或少了')).toBeVisible();
  await expect(field).toBeFocused();
  await field.fill(receipt.slice(0, 5) + (receipt[5] === 'A' ? 'B' : 'A') + receipt.slice(6));
  await look.click();
  await expect(page.getByText('有一个字抄错了')).toBeVisible();
  await field.fill('0'.repeat(27));
  await look.click();
  await expect(page.getByText('县里还没收到这个号')).toBeVisible();
});

test('a sent tip can be removed and put back; an unsent one only when confirmed', async ({
  page,
}) => {
  await send(page);
  await expect(page.locator('.tips .state')).toHaveText('县里收到');
  await page.locator('.tips summary').click();
  await page.getByRole('button', { name: '从手机里拿掉' }).click();
  await expect(page.locator('.tips > li')).toHaveCount(0);
  await page.getByRole('button', { name: '放回来' }).click();
  await expect(page.locator('.tips > li')).toHaveCount(1);

  site.line.mode = 'break';
  await send(page);
  await page.locator('.tips summary').first().click();
  await page.getByRole('button', { name: '从手机里拿掉' }).first().click();
  await expect(page.getByText('拿掉就没有了，县里也收不到')).toBeVisible();
  await page.getByRole('button', { name: '留着' }).click();
  await expect(page.locator('.tips > li')).toHaveCount(2);
  await page.getByRole('button', { name: '从手机里拿掉' }).first().click();
  await page.getByRole('button', { name: '还是拿掉' }).click();
  await expect(page.locator('.tips > li')).toHaveCount(1);
  expect(await readOutbox(page)).toMatchObject([{ state: 'received' }]);
});

test('a tip removed while its receipt still stands on the form does not come back', async ({
  page,
}) => {
  site.line.mode = 'break';
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, ownWords());
  await takeReceipt(page);
  await page.goto(`${site.url}/tip/status/`);
  await page.locator('.tips summary').click();
  await page.getByRole('button', { name: '从手机里拿掉' }).click();
  await page.getByRole('button', { name: '还是拿掉' }).click();
  await expect(page.locator('.tips > li')).toHaveCount(0);
  await openForm(page, `${site.url}/tip/`);
  expect(await readOutbox(page)).toEqual([]);
});

test('a printed receipt holds the number and nothing that is not needed', async ({ page }) => {
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, ownWords());
  await takeReceipt(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.receipt-grid')).toBeVisible();
  await expect(page.locator('.receipt .qr')).toBeVisible();
  await expect(page.getByText('守安 · 举报回执')).toBeVisible();
  await expect(page.getByRole('button', { name: '我记下了' })).toBeHidden();
  await expect(page.getByRole('heading', { name: '到哪一步了' })).toBeHidden();
});

for (const look of ['light standard', 'dark elder'] as const) {
  test(`form with mistakes, receipt and list have no access faults (${look})`, async ({ page }) => {
    const isDark = look === 'dark elder';
    if (isDark) {
      await page.addInitScript(() => {
        localStorage.setItem('shouan.settings', '{"theme":"dark","text":"elder"}');
      });
    }
    await page.setViewportSize({ width: 320, height: 640 });
    const fits = async (): Promise<void> => {
      const found = await new AxeBuilder({ page }).analyze();
      expect(found.violations.map(({ id, nodes }) => [id, nodes.map((n) => n.html)])).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    };
    await openForm(page, `${site.url}${isDark ? '/en' : ''}/tip/`);
    await page.locator('button[type=submit]').click();
    await page.locator('[data-field="category"] summary').click();
    await page.locator('[data-field="place"] summary').click();
    await page.getByRole('searchbox').fill('hua');
    await fits();
    await page.locator('[name=category]').first().locator('..').click();
    await page.locator('textarea').fill(ownWords());
    await takeReceipt(page);
    await fits();
    await page.goto(`${site.url}${isDark ? '/en' : ''}/tip/status/`);
    await page.locator('.tips summary').click();
    await page.getByRole('button', { name: /看回执号|Show the receipt/ }).click();
    await fits();
  });
}

test('a button pressed twice to copy is called by its own name again', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, ownWords());
  await takeReceipt(page);
  const copy = page.locator('.receipt ~ .buttons button').first();
  const name = await copy.textContent();
  await copy.click();
  await expect(copy).not.toHaveText(name ?? '');
  await copy.click();
  await page.waitForTimeout(4500);
  await expect(copy).toHaveText(name ?? '');
});

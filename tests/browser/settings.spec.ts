import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { islandsAwake } from '../support/axe.ts';
import { type BuiltSite, startBuiltSite } from '../support/built-site.ts';

let site: BuiltSite;
test.beforeAll(async () => {
  site = await startBuiltSite();
});
test.afterAll(() => site.stop());

async function openSettings(page: Page, lang = ''): Promise<void> {
  await page.goto(`${site.url}${lang}/settings/`);
  await islandsAwake(page);
}

test('large text and night stay after a reload and on every other page, in both languages', async ({
  page,
}) => {
  await openSettings(page);
  await page.getByRole('radio', { name: '长辈（大字）' }).check();
  await page.getByRole('radio', { name: '夜里' }).check();
  await page.goto(`${site.url}/en/learn/gas-leak/`);
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-text', 'elder');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await openSettings(page);
  await expect(page.getByRole('radio', { name: '长辈（大字）' })).toBeChecked();
});

test('the settings can be changed with the keyboard alone', async ({ page }) => {
  await openSettings(page);
  await page.getByRole('radio', { name: '标准' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('html')).toHaveAttribute('data-text', 'elder');
});

test('my village is found by pinyin, kept, and said for me on an emergency card', async ({
  page,
}) => {
  await openSettings(page);
  await page.getByLabel('打村名或拼音找').fill('xiashan');
  await page.getByRole('button', { name: /霞山/ }).first().click();
  await expect(page.getByText(/记住了：.*霞山/)).toBeVisible();
  await page.goto(`${site.url}/now/flash-flood/`);
  await expect(page.locator('.say')).toContainText('霞山');
  await page.goto(`${site.url}/en/now/flash-flood/`);
  await expect(page.locator('.say')).toContainText('Xiashan');
});

test('my village is picked by town, and can be forgotten', async ({ page }) => {
  await openSettings(page, '/en');
  await page.getByLabel('Town or township').selectOption({ label: 'Majin Town' });
  const village = page.locator('#village');
  await village.selectOption({ index: 1 });
  await expect(page.getByText(/^Kept: .*Majin Town/)).toBeVisible();
  await page.getByRole('button', { name: 'Forget my village' }).click();
  await expect(page.getByText('Forgotten.')).toBeVisible();
});

async function answerOne(page: Page): Promise<void> {
  await page.goto(`${site.url}/quiz/gas-leak/`);
  await islandsAwake(page);
  await page.locator('main button').filter({ hasText: /^A/ }).first().click();
  await page.waitForTimeout(1200);
}

const kept = (page: Page) =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('shouan.') && key !== 'shouan.offline')
      .sort(),
  );

test('everything is erased only after asking, and undo brings it back', async ({ page }) => {
  await openSettings(page);
  await page.getByRole('radio', { name: '夜里' }).check();
  await answerOne(page);
  await openSettings(page);
  const before = await kept(page);
  expect(before.length).toBeGreaterThan(0);
  await page.getByRole('button', { name: /全部清空/ }).click();
  await page.getByRole('button', { name: '不清' }).click();
  expect(await kept(page)).toEqual(before);
  await page.getByRole('button', { name: /全部清空/ }).click();
  await page.getByRole('button', { name: '清掉', exact: true }).click();
  await expect(page.getByText('已经清掉', { exact: false })).toBeVisible();
  expect(await kept(page)).toEqual([]);
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: '撤回', exact: true }).click();
  await expect(page.getByText('都回来了。')).toBeVisible();
  expect(await kept(page)).toEqual(before);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a backup file carries everything to another phone', async ({ page, browser }) => {
  await openSettings(page);
  await page.getByRole('radio', { name: '长辈（大字）' }).check();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /备份成文件/ }).click();
  const file = await (await download).path();
  expect(JSON.parse(readFileSync(file, 'utf8')).app).toBe('shouan');

  const other = await browser.newContext();
  const phone = await other.newPage();
  await openSettings(phone);
  await phone.locator('[data-restore]').setInputFiles({
    name: 'shouan-backup.json',
    mimeType: 'application/json',
    buffer: readFileSync(file),
  });
  await expect(phone.getByText(/备份读回来了/)).toBeVisible();
  await expect(phone.locator('html')).toHaveAttribute('data-text', 'elder');
  await expect(phone.getByRole('radio', { name: '长辈（大字）' })).toBeChecked();
  await other.close();
});

test.describe('a file that is no backup', () => {
  for (const [what, text, says] of [
    ['a photo', '\u00ff\u00d8\u00ff', '这不是备份文件'],
    ['a damaged backup', '{"app":"shouan","v":1}', '这个文件坏了'],
    ['a backup of a later release', '{"app":"shouan","v":9}', '先更新这个应用'],
  ] as const) {
    test(`${what} is refused with what to do next, and nothing is changed`, async ({ page }) => {
      await openSettings(page);
      await page.getByRole('radio', { name: '夜里' }).check();
      const before = await kept(page);
      await page
        .locator('[data-restore]')
        .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      await expect(page.getByText(says, { exact: false })).toBeVisible();
      expect(await kept(page)).toEqual(before);
    });
  }
});

test('what the phone refuses to erase is not called erased, and is all there', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.clear = () => {
      throw new DOMException('no', 'UnknownError');
    };
  });
  await openSettings(page);
  await page.getByRole('radio', { name: '夜里' }).check();
  await answerOne(page);
  await openSettings(page);
  const before = await kept(page);
  await page.getByRole('button', { name: /全部清空/ }).click();
  await page.getByRole('button', { name: '清掉', exact: true }).click();
  await expect(page.getByText('手机里的东西没动')).toBeVisible();
  expect(await kept(page)).toEqual(before);
});

test('"take back" is gone while the next thing is being erased', async ({ page }) => {
  await openSettings(page);
  await answerOne(page);
  await openSettings(page);
  const yes = page.getByRole('button', { name: '清掉', exact: true });
  const undo = page.getByRole('button', { name: '撤回', exact: true });
  await page.locator('[data-erase="shouan-quizzes"]').click();
  await yes.click();
  await expect(undo).toBeVisible();
  // From here on the storage gives no answer, as with a slow phone.
  await page.evaluate(() => {
    IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
  });
  await page.locator('[data-erase="all"]').click();
  await yes.click();
  await expect(undo).toBeHidden({ timeout: 1500 });
});

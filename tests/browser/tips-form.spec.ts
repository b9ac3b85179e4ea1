import { expect, test } from '@playwright/test';
import {
  fillForm,
  openForm,
  readOutbox,
  readReceipt,
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

const rowsOf = (words: string) => site.rows().filter((row) => row.words === words).length;
const ownWords = () => `${WORDS} ${test.info().title}`;

test('C28 double tap, reload, back and forward: one row, one receipt', async ({ page }) => {
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, ownWords());
  await page.getByRole('button', { name: '写好了，先拿回执号' }).dblclick();
  const receipt = await readReceipt(page);
  await expect(page.locator('.receipt .state')).toHaveText('县里收到');
  await page.reload();
  expect(await readReceipt(page)).toBe(receipt);
  await page.goto(`${site.url}/tip/status/`);
  await page.goBack();
  expect(await readReceipt(page)).toBe(receipt);
  await page.goForward();
  await expect(page.locator('.tips > li')).toHaveCount(1);
  expect(rowsOf(ownWords())).toBe(1);
});

test('a double tap does not end the form before the receipt was seen', async ({ page }) => {
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, ownWords());
  // The second tap falls on the new button the moment it is there.
  await page.evaluate(() => {
    new MutationObserver((_, watch) => {
      const end = document.querySelector<HTMLElement>('[data-part="receipt"] .button.go');
      if (!end) return;
      watch.disconnect();
      end.click();
    }).observe(document.body, { childList: true, subtree: true });
  });
  await takeReceipt(page);
  await page.waitForTimeout(300);
  await expect(page.locator('.receipt-grid')).toBeVisible();
  await page.waitForTimeout(600);
  await page.getByRole('button', { name: '我记下了' }).click();
  await page.waitForURL('**/tip/status/');
  await page.goBack();
  await expect(page.getByRole('button', { name: '写好了，先拿回执号' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: '看到了什么' })).toHaveValue('');
});

test('a second tab with the same draft takes the same receipt', async ({ context }) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  await openForm(one, `${site.url}/tip/`);
  await fillForm(one, ownWords());
  await openForm(two, `${site.url}/tip/`);
  const receipt = await takeReceipt(one);
  expect(await readReceipt(two)).toBe(receipt);
  await expect.poll(() => rowsOf(ownWords())).toBe(1);
});

test('C34 the language can be changed in mid-form', async ({ page }) => {
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, ownWords());
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL('**/en/tip/');
  await expect(page.getByRole('textbox', { name: 'What did you see' })).toHaveValue(ownWords());
  await expect(page.locator('[data-field="category"] [data-chosen]')).toHaveText(
    'Fire lanes and exits',
  );
  const receipt = await takeReceipt(page);
  await page.getByRole('link', { name: '中文' }).click();
  await page.waitForURL('**/tip/');
  expect(await readReceipt(page)).toBe(receipt);
});

test('C33 emoji, rare characters, right-to-left and long words come through as they are', async ({
  page,
}) => {
  const words = `𠮷野家🔥👨‍👩‍👧‍👦 \u202Eنص\u202C <b>&amp;</b> ${'长'.repeat(300)}\n第二行\t尾`;
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, words);
  await takeReceipt(page);
  await expect.poll(() => rowsOf(words)).toBe(1);
  await page.goto(`${site.url}/tip/status/`);
  await page.locator('.tips summary').click();
  expect(await page.locator('.written').textContent()).toBe(words);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('what is typed survives a reload in mid-word', async ({ page }) => {
  await openForm(page, `${site.url}/tip/`);
  await page.getByRole('textbox', { name: '看到了什么' }).pressSequentially('写到一');
  await page.reload();
  await expect(page.getByRole('textbox', { name: '看到了什么' })).toHaveValue('写到一');
  await page.getByRole('button', { name: '全部清空' }).click();
  await expect(page.getByRole('textbox', { name: '看到了什么' })).toHaveValue('');
  await page.getByRole('button', { name: '放回来' }).click();
  await expect(page.getByRole('textbox', { name: '看到了什么' })).toHaveValue('写到一');
});

test('says what is missing and puts the focus into the first wrong field', async ({ page }) => {
  await openForm(page, `${site.url}/tip/`);
  await page.getByRole('button', { name: '写好了，先拿回执号' }).click();
  await expect(page.getByRole('alert')).toContainText('还差 2 处');
  await expect(page.locator('[data-field="category"] summary')).toBeFocused();
  await page.getByRole('alert').getByRole('button', { name: '写下看到了什么' }).click();
  await expect(page.getByRole('textbox', { name: '看到了什么' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: '看到了什么' })).toHaveAccessibleDescription(
    /一句话也行/,
  );
  await fillForm(page, '字'.repeat(2001));
  await page.getByRole('button', { name: '写好了，先拿回执号' }).click();
  await expect(page.getByRole('alert')).toContainText('2000 字以内');
  expect(site.rows().some(({ words }) => words.startsWith('字字'))).toBe(false);
});

test('can be filled and sent with the keyboard alone', async ({ page }) => {
  await openForm(page, `${site.url}/tip/`);
  await page.locator('[data-field="category"] summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-field="category"] summary')).toBeFocused();
  await expect(page.locator('[data-field="category"] [data-chosen]')).toHaveText('电动车充电');
  await page.getByRole('textbox', { name: '看到了什么' }).focus();
  await page.keyboard.type(ownWords());
  await page.getByRole('button', { name: '写好了，先拿回执号' }).focus();
  await page.keyboard.press('Enter');
  await readReceipt(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect.poll(() => rowsOf(ownWords())).toBe(1);
});

test('finds a village by pinyin and sends it with its town', async ({ page }) => {
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, ownWords());
  await page.locator('[data-field="place"] summary').click();
  await page.getByRole('searchbox', { name: '村名或拼音' }).fill('huashan');
  await page
    .getByRole('button', { name: /华山村/ })
    .first()
    .click();
  await expect(page.locator('[data-field="place"] [data-chosen]')).toContainText('华山村');
  await takeReceipt(page);
  await expect.poll(() => rowsOf(ownWords())).toBe(1);
  const [kept] = (await readOutbox(page)) as unknown as { request: Record<string, string> }[];
  expect(kept?.request['villageCode']).toMatch(/^\d{12}$/);
  expect(kept?.request['townId']).toBeTruthy();
});

test('C31 a refused position is said in words and the tip goes without it', async ({ page }) => {
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, ownWords());
  await page.getByRole('button', { name: '用手机定位' }).click();
  await expect(page.getByText('没有用定位')).toBeVisible();
  await takeReceipt(page);
  await expect.poll(() => rowsOf(ownWords())).toBe(1);
});

test('a granted position shows its error and can be taken back', async ({ page, context }) => {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ latitude: 29.13721, longitude: 118.41503, accuracy: 800 });
  await openForm(page, `${site.url}/tip/`);
  await page.getByRole('button', { name: '用手机定位' }).click();
  await expect(page.getByText('29.13721，118.41503，误差约 800 米')).toBeVisible();
  await expect(page.getByText('误差太大')).toBeVisible();
  await page.getByRole('button', { name: '不带位置' }).click();
  await expect(page.getByRole('button', { name: '用手机定位' })).toBeFocused();
});

test('a mistake on a page is a tip of its own and names the page', async ({ page }) => {
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, '另一条没写完');
  await openForm(page, `${site.url}/tip/?about=%2Fen%2Flearn%2F`);
  await expect(page.getByRole('heading', { name: '这页哪里写错了' })).toBeVisible();
  await expect(page.locator('[name=category]:checked')).toHaveValue('page-mistake');
  const field = page.getByRole('textbox', { name: '哪里错了' });
  await expect(field).toHaveValue('页面：/en/learn/\n');
  await page.getByRole('button', { name: '写好了，先拿回执号' }).click();
  await expect(page.getByRole('alert')).toContainText('写下看到了什么');
  await field.press('Control+End');
  await field.pressSequentially(ownWords());
  await takeReceipt(page);
  await expect.poll(() => rowsOf(`页面：/en/learn/\n${ownWords()}`)).toBe(1);
  await openForm(page, `${site.url}/tip/`);
  await expect(page.getByRole('textbox', { name: '看到了什么' })).toHaveValue('另一条没写完');
});

test('without a server it gives numbers and a written message, and no receipt', async ({
  page,
}) => {
  site.line.mode = 'static';
  await page.goto(`${site.url}/tip/`);
  await page.getByRole('button', { name: '写好了，变成短信' }).waitFor();
  await fillForm(page, ownWords());
  await page.getByRole('button', { name: '写好了，变成短信' }).click();
  const link = page.getByRole('link', { name: '打开短信' });
  const href = await link.getAttribute('href');
  expect(href).toMatch(/^sms:\?body=/);
  expect(decodeURIComponent(href?.slice(10) ?? '')).toBe(`举报：消防通道和安全出口\n${ownWords()}`);
  await expect(page.getByRole('link', { name: /0570-6612350/ })).toHaveAttribute('href', /^tel:/);
  expect(await readOutbox(page)).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page gives the numbers and no form that would lose words', async ({ page }) => {
    await page.goto(`${site.url}/tip/`);
    await expect(page.getByRole('main').getByRole('link', { name: /119/ })).toBeVisible();
    await expect(page.getByRole('link', { name: /12350/ }).first()).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await expect(page.locator('noscript .notice')).toBeVisible();
  });
});

test('what is put right is no longer called wrong, and nothing else is before it was sent', async ({
  page,
}) => {
  await openForm(page, `${site.url}/tip/`);
  await page.getByRole('button', { name: '写好了，先拿回执号' }).click();
  const wrong = page.locator('[data-field] [data-wrong]:visible');
  await expect(wrong).toHaveCount(2);
  await page.getByRole('textbox', { name: '看到了什么' }).fill('楼道里停着电动车');
  await expect(wrong).toHaveCount(1);
  await expect(page.locator('[data-problems]')).toContainText('还差 1 处');
  await page.getByRole('textbox', { name: '看到了什么' }).fill('');
  await expect(wrong).toHaveCount(1);
});

test('what was written after clearing is not put back over', async ({ page }) => {
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, ownWords());
  await page.getByRole('button', { name: '清空' }).click();
  const undo = page.locator('[data-cleared]');
  await expect(undo).toBeVisible();
  const words = page.getByRole('textbox', { name: '看到了什么' });
  await words.fill('另一处');
  await expect(undo).toBeHidden();
  await page.reload();
  await expect(words).toHaveValue('另一处');
});

test('Enter that ends a word in pinyin chooses no village', async ({ page }) => {
  await openForm(page, `${site.url}/tip/`);
  await page.locator('[data-field="place"] summary').click();
  const search = page.locator('#tip-search');
  await search.fill('hua');
  await expect(page.locator('[data-results] button').first()).toBeVisible();
  await search.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
  await expect(search).toHaveValue('hua');
  await search.press('Enter');
  await expect(search).toHaveValue('');
});

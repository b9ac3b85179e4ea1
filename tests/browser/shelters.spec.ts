import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { islandsAwake } from '../support/axe.ts';
import { type BuiltSite, DIST, startBuiltSite } from '../support/built-site.ts';

let site: BuiltSite;
test.beforeAll(async () => {
  site = await startBuiltSite();
});
test.afterAll(() => site.stop());
test.use({ serviceWorkers: 'block' });

/** 118.38, 29.30: between the first two sample shelters, about a kilometre from each. */
const HERE = { longitude: 118.38, latitude: 29.3, accuracy: 30 };

const group = (page: Page, name: 'fitting' | 'unstated' | 'unfit') =>
  page.locator(`[data-group=${name}]`);
const namesIn = async (page: Page, name: 'fitting' | 'unstated' | 'unfit') =>
  (await group(page, name).locator('h3').allTextContents()).map((text) =>
    text.replace(/^\d+ /, ''),
  );

async function open(page: Page, address = '/shelters/'): Promise<void> {
  await page.goto(site.url + address);
  await islandsAwake(page);
}

for (const lang of ['', '/en']) {
  test(`the page’s scripts, words and the choice of village weigh at most 25 KB, at ${lang}/`, async ({
    page,
  }) => {
    const scripts = new Set<string>();
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.endsWith('.js')) scripts.add(pathname);
    });
    await open(page, `${lang}/shelters/`);
    await expect(page.locator('#shelter-village')).toBeVisible();
    await page.waitForLoadState('networkidle');
    const bytes = [...scripts].map((path) => statSync(join(DIST, `${path}.br`)).size);
    expect(bytes.length).toBeGreaterThan(8);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(25_000);
  });
}

test('asks for the hazard first, and sets apart what nobody has stated', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('radio', { name: '山洪' })).toBeChecked();
  await expect(group(page, 'fitting').locator('h2')).toHaveText('适合避山洪·4 处');
  await expect(group(page, 'unstated')).toContainText('不要当成安全的地方');
  expect(await namesIn(page, 'fitting')).not.toContain('（示例）庚村礼堂');
  expect(await namesIn(page, 'unfit')).toContain('（示例）庚村礼堂');
  expect(await namesIn(page, 'unfit')).toContain('（示例）辛村老校舍');

  await page.getByRole('radio', { name: '地震' }).check();
  await expect(group(page, 'fitting').locator('h2')).toHaveText('适合避地震·3 处');
  expect(await namesIn(page, 'unfit')).toContain('（示例）甲村文化礼堂');
});

test('every shelter stands in exactly one list, whatever the hazard', async ({ page }) => {
  await open(page);
  const all = 12;
  await page.getByText('别的灾害').click();
  for (const radio of await page.locator('[name=hazard]').all()) {
    await radio.check();
    const lists = page.locator('[data-group] [data-shelter]');
    await expect(lists).toHaveCount(all);
    const ids = await lists.evaluateAll((rows) => rows.map((row) => row.dataset['shelter']));
    expect(new Set(ids).size).toBe(all);
  }
});

test('says that the data is a sample, and lets no sample number be dialled', async ({ page }) => {
  for (const address of ['/shelters/', '/en/shelters/']) {
    await open(page, address);
    await expect(page.locator('.sample-banner')).toBeVisible();
    await expect(page.locator('main a[href^="tel:0570"]')).toHaveCount(0);
  }
});

test('shows an old status as unknown, with its age', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-20T18:00:00+08:00');
  await open(page);
  const row = page.locator('[data-shelter]', { hasText: '甲村文化礼堂' });
  await expect(row.locator('[data-status]')).toHaveText('状态未知');
  await expect(row.locator('[data-age]')).toHaveText(
    '10 小时前写的是“开放”。来得及，出发前打电话问。',
  );
});

test('believes a status for two hours', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-20T08:12:00+08:00');
  await open(page);
  const row = page.locator('[data-shelter]', { hasText: '甲村文化礼堂' });
  await expect(row.locator('[data-status]')).toHaveText('开放');
  await expect(row.locator('[data-age]')).toHaveText('12 分钟前');
});

test.describe('with a position', () => {
  test.use({ geolocation: HERE, permissions: ['geolocation'] });

  test('C31 puts the nearest first, with distance and direction as the crow flies', async ({
    page,
  }) => {
    await open(page);
    await page.getByRole('button', { name: '用我现在的位置' }).click();
    await expect(page.locator('[data-line]')).toContainText('从现在的位置');
    const first = group(page, 'fitting').locator('[data-shelter]').first();
    await expect(first).toContainText('乙镇中心小学');
    await expect(first.locator('[data-where]')).toHaveText(
      '西南 1.0 公里 直线距离·走路约 20–35 分钟',
    );
  });

  test('C31 a village chosen afterwards takes the distances away again', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: '用我现在的位置' }).click();
    await expect(page.locator('[data-where]').first()).toBeVisible();
    await page.getByRole('button', { name: '改', exact: true }).click();
    await page.getByLabel('或者先选乡镇').selectOption('qixi');
    await page.getByRole('button', { name: '先列整个乡镇' }).click();
    await expect(page.locator('[data-where]')).toHaveCount(0);
    await expect(group(page, 'fitting').locator('h3').first()).toContainText('丙村党群中心');
  });
});

test.describe('without a position that can be used', () => {
  const cases = [
    ['far away', { longitude: 120.1, latitude: 30.2, accuracy: 20 }, '不在本县'],
    ['zero, zero', { longitude: 0, latitude: 0, accuracy: 20 }, '手机给的位置不对'],
    ['five kilometres of doubt', { ...HERE, accuracy: 5000 }, '位置太粗'],
  ] as const;
  for (const [name, geolocation, words] of cases) {
    test(`C31 claims no nearest shelter: ${name}`, async ({ context, page }) => {
      await context.grantPermissions(['geolocation']);
      await context.setGeolocation(geolocation);
      await open(page);
      await page.getByRole('button', { name: '用我现在的位置' }).click();
      await expect(page.locator('[data-line]')).toContainText(words);
      await expect(page.locator('[data-where]')).toHaveCount(0);
      await expect(page.getByLabel('打村名、拼音或首字母')).toBeVisible();
    });
  }

  test('C31 claims none when it is refused, and the town still helps', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: '用我现在的位置' }).click();
    await expect(page.locator('[data-line]')).toContainText('没有允许定位');
    await page.getByLabel('或者先选乡镇').selectOption('majin');
    await page.getByRole('button', { name: '先列整个乡镇' }).click();
    await expect(page.locator('[data-line]')).toContainText('先列马金镇的');
    await expect(page.locator('[data-where]')).toHaveCount(0);
  });
});

test('takes the hazard from the address and the village from "my village"', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('shouan.settings', JSON.stringify({ village: '330824116200' }));
  });
  await open(page, '/shelters/?hazard=typhoon');
  await expect(page.getByRole('radio', { name: '台风' })).toBeChecked();
  await expect(page.locator('[data-line]')).toContainText('没有村的坐标，不知道远近');
  await expect(page.locator('[data-where]')).toHaveCount(0);
});

test('a printed code names the hazard and the village, whoever reads it', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('shouan.settings', JSON.stringify({ village: '330824106200' }));
  });
  await open(page, '/shelters/?hazard=landslide&village=330824116200');
  await expect(page.getByRole('radio', { name: '滑坡' })).toBeChecked();
  await expect(page.locator('[data-line]')).toContainText('瑶坑村');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('C32 the whole list stands there with what each place fits', async ({ page }) => {
    for (const [address, fits] of [
      ['/shelters/', '适合'],
      ['/en/shelters/', 'Fits'],
    ] as const) {
      await page.goto(site.url + address);
      const rows = page.locator('[data-shelter]');
      await expect(rows).toHaveCount(12);
      await expect(rows.filter({ hasText: fits }).first()).toBeVisible();
      await expect(page.getByRole('radio')).toHaveCount(0);
    }
  });
});

import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { buildHousehold } from '../shelters/households/build-household.ts';
import { expectAccessible } from '../support/axe.ts';
import { type BuiltSite, startBuiltSite } from '../support/built-site.ts';
import {
  addByVillage,
  HELPER,
  item,
  movingOnDisk,
  names,
  openHelper,
} from '../support/households-page.ts';
import { DOOR, loadHouseholds, manyHouseholds } from '../support/paper-page.ts';

test.use({ serviceWorkers: 'block' });

let site: BuiltSite;
test.beforeAll(async () => {
  site = await startBuiltSite();
});
test.afterAll(() => site.stop());

test('keeps a household by its village and finds for it, also after a reload', async ({ page }) => {
  await openHelper(page, site.url);
  await addByVillage(page, '桥头阿婆');
  await page.reload();
  const household = item(page, '桥头阿婆');
  await expect(household).toContainText('瑶坑村·2 人');
  await expect(household.locator('.named')).toContainText('本乡镇');
  await expect(household.locator('.named')).not.toContainText('公里');
});

test('takes the position at the door, and tells direction and straight-line distance from it', async ({
  browser,
}) => {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    locale: 'zh-CN',
    permissions: ['geolocation'],
    geolocation: { longitude: DOOR.lon, latitude: DOOR.lat, accuracy: 30 },
  });
  const page = await context.newPage();
  await openHelper(page, site.url);
  await page.getByRole('button', { name: '加一户' }).click();
  await page.getByLabel('外号').fill('山背阿公');
  await page.getByRole('button', { name: '我就在他家门口，记下位置' }).click();
  await expect(page.getByText('北纬 29.30000，东经 118.38000')).toBeVisible();
  await page.getByLabel('坐轮椅').check();
  await page.getByRole('button', { name: '记下这一户' }).click();
  const first = item(page, '山背阿公').locator('.named li').first();
  await expect(first).toContainText('西南 1.0 公里（直线）');
  await expect(first).toContainText('轮椅能进');
  await expect(item(page, '山背阿公').locator('.named li')).toHaveCount(3);
  await context.close();
});

test('says what has to be put right, and keeps nothing half', async ({ page }) => {
  await openHelper(page, site.url);
  await page.getByRole('button', { name: '加一户' }).click();
  await page.getByLabel('几个人').fill('很多');
  await page.getByRole('button', { name: '记下这一户' }).click();
  await expect(page.getByRole('alert')).toContainText('写个外号');
  await expect(page.getByRole('alert')).toContainText('选一个村');
  await expect(page.getByRole('alert')).toContainText('人数写 1 到 30');
  await page.getByText('照着经纬度填').click();
  for (const [typed, says] of [
    ['随便', '看不懂'],
    ['30.25, 120.16', '这个位置不在本县'],
  ] as const) {
    await page.getByLabel('纬度、经度').fill(typed);
    await page.getByRole('button', { name: '用这个位置' }).click();
    await expect(page.locator('#typed-wrong')).toContainText(says);
  }
  await page.getByRole('button', { name: '不记了' }).click();
  await expect(page.locator('.household')).toHaveCount(0);
});

test('has the half-filled form again after a reload', async ({ page }) => {
  await openHelper(page, site.url);
  await page.getByRole('button', { name: '加一户' }).click();
  await page.getByLabel('外号').fill('桥头');
  await page.getByLabel('走路慢').check();
  await page.reload();
  await expect(page.getByLabel('外号')).toHaveValue('桥头');
  await expect(page.getByLabel('走路慢')).toBeChecked();
});

test('ticks a night of moving, counts it, clears it in one go and takes that back', async ({
  page,
}) => {
  await loadHouseholds(page, site.url + HELPER, manyHouseholds(3));
  const arrived = item(page, '第 2 家').getByRole('button', { name: '到了' });
  await arrived.click();
  await item(page, '第 3 家').getByRole('button', { name: '通知了' }).click();
  const tally = page.locator('.tally');
  const said = '还没通知 1 户，通知了 1 户，在路上 0 户，到了 1 户（2 人）';
  await expect(tally).toHaveText(said);
  await expect.poll(() => movingOnDisk(page)).toBe(2);
  await page.reload();
  await expect(tally).toHaveText(said);
  await page.getByRole('button', { name: '今晚的记号全部清掉' }).click();
  await expect(tally).toContainText('还没通知 3 户');
  await page.getByRole('button', { name: '撤回', exact: true }).click();
  await expect(tally).toHaveText(said);
  await arrived.click();
  await expect(tally).toContainText('还没通知 2 户');
});

test('deletes one and all only with a way back', async ({ page }) => {
  await loadHouseholds(page, site.url + HELPER, manyHouseholds(3));
  const before = await names(page);
  await page.getByRole('button', { name: '删：老樟树下第 2 家' }).click();
  await expect(page.locator('.household')).toHaveCount(2);
  await page.getByRole('button', { name: '撤回', exact: true }).click();
  await expect.poll(() => names(page)).toEqual(before);
  await page.getByRole('button', { name: /全部删掉/ }).click();
  await page.getByRole('button', { name: '不删' }).click();
  await expect(page.locator('.household')).toHaveCount(3);
  await page.getByRole('button', { name: /全部删掉/ }).click();
  await page.getByRole('button', { name: '全部删掉', exact: true }).click();
  await expect(page.locator('.household')).toHaveCount(0);
  await page.getByRole('button', { name: '撤回', exact: true }).click();
  await expect.poll(() => names(page)).toEqual(before);
  // What is said is on the disk; a reload before the words may still lose it.
  await expect(page.locator('[data-said]')).toContainText('都回来了');
  await page.reload();
  await expect.poll(() => names(page)).toEqual(before);
});

test('carries households to another phone, and shows what changes before it does', async ({
  page,
}) => {
  const [first, second] = manyHouseholds(2);
  await loadHouseholds(page, site.url + HELPER, manyHouseholds(2));
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '存成文件' }).click();
  const file = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  expect(file.households).toHaveLength(2);
  const changed = { ...first, nickname: '新外号', changedAt: 2000 };
  const fresh = buildHousehold({ id: 'fresh', nickname: '新来的' });
  const upload = (households: readonly unknown[]) =>
    page.locator('.file input').setInputFiles({
      name: 'a.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ ...file, households })),
    });
  await upload([changed, second, fresh]);
  const plan = page.getByRole('status').filter({ hasText: '读进来会这样' });
  await expect(plan).toContainText('多 1 户');
  await expect(plan).toContainText('改 1 户：老樟树下第 1 家 → 新外号');
  await expect(plan).toContainText('1 户一样');
  expect(await names(page)).not.toContain('新外号');
  await page.getByRole('button', { name: '读进来', exact: true }).click();
  await expect.poll(() => names(page)).toContain('新外号');
  expect(await names(page)).toContain('新来的');
  await upload([{ ...fresh, people: 99 }]);
  await expect(page.getByText('文件里第 1 户的人数不对，整个没读')).toBeVisible();
  await page.getByRole('button', { name: '撤回', exact: true }).click();
  await expect.poll(() => names(page)).toEqual(['老樟树下第 1 家', '老樟树下第 2 家']);
});

test('says what to do for whom nothing fits, by the hazard', async ({ page }) => {
  const far = buildHousehold({ villageCode: '330824204204', nickname: '没地方去的' });
  await loadHouseholds(page, site.url + HELPER, [far]);
  await page.getByText('别的灾害').click();
  await page.getByRole('radio', { name: '危化品泄漏' }).check();
  await expect(page.locator('.none')).toContainText('离远，别靠近。到安全处打 119');
  await page.getByRole('radio', { name: '森林火灾' }).check();
  await expect(page.locator('.none')).toContainText('不往山上跑，不顺风跑');
  await page.getByRole('radio', { name: '疫情' }).check();
  await expect(page.locator('.none')).toContainText('问村干部，或打 110');
});

test('opens five hundred households fast, and finds one by name', async ({ page }) => {
  await loadHouseholds(page, site.url + HELPER, manyHouseholds(500));
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const start = Date.now();
  await page.reload();
  await expect(page.locator('.household')).toHaveCount(30);
  const ms = Date.now() - start;
  test.info().annotations.push({ type: '500 households, CPU ÷4', description: `${ms} ms` });
  expect(ms).toBeLessThan(6000);
  await page.getByLabel('按外号、村名找').fill('第 321 家');
  await expect(page.locator('.household')).toHaveCount(1);
});

for (const lang of ['', '/en']) {
  test(`everybody can use list and form, at 320 px in large text, at ${lang}/`, async ({
    page,
  }) => {
    await page.addInitScript(() => localStorage.setItem('shouan.settings', '{"text":"elder"}'));
    await page.setViewportSize({ width: 320, height: 640 });
    await loadHouseholds(page, site.url + lang + HELPER, manyHouseholds(9));
    const fits = async (where: string) => {
      await expectAccessible(page, where);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, where).toBeLessThanOrEqual(0);
    };
    await fits('list');
    await page.locator('[data-add]').click();
    await fits('form');
  });
}

test('works with the keyboard alone', async ({ page }) => {
  await openHelper(page, site.url);
  await page.locator('[data-add]').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '加一户' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('桥头阿婆');
  await page.keyboard.press('Tab');
  await page.keyboard.type('ykc');
  await page.keyboard.press('Enter');
  await page.getByLabel('家门外的集合点').press('Enter');
  await expect(item(page, '桥头阿婆')).toContainText('瑶坑村');
});

import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { buildHousehold } from '../shelters/households/build-household.ts';
import { expectAccessible, islandsAwake } from '../support/axe.ts';
import { type BuiltSite, startBuiltSite } from '../support/built-site.ts';
import { DOOR, loadHouseholds, manyHouseholds } from '../support/paper-page.ts';

test.use({ serviceWorkers: 'block' });

let site: BuiltSite;
test.beforeAll(async () => {
  site = await startBuiltSite();
});
test.afterAll(() => site.stop());

const HELPER = '/shelters/helper/';
const item = (page: Page, name: string) => page.locator('.household', { hasText: name });
const names = (page: Page) => page.locator('.household h3').allTextContents();

async function open(page: Page, lang = ''): Promise<void> {
  await page.goto(site.url + lang + HELPER);
  await islandsAwake(page);
}

async function addByVillage(page: Page, nickname: string, village = 'yaokeng'): Promise<void> {
  await page.getByRole('button', { name: '加一户' }).click();
  await page.getByLabel('外号').fill(nickname);
  await page.getByLabel('哪个村').fill(village);
  await page.getByLabel('哪个村').press('Enter');
  await page.getByRole('button', { name: '记下这一户' }).click();
  await expect(page.getByRole('status').getByText(`记下了：${nickname}。`)).toBeVisible();
}

test('keeps a household by its village and finds for it, also after a reload', async ({ page }) => {
  await open(page);
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
  await open(page);
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
  await open(page);
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
  await open(page);
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
  await expect(page.locator('.none')).toContainText('问村干部，或打 110');
  await page.getByRole('radio', { name: '森林火灾' }).check();
  await expect(page.locator('.none')).toContainText('到空旷处打 119');
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

const TROUBLES: readonly (readonly [string, () => void])[] = [
  ['IndexedDB is missing', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
  [
    'IndexedDB refuses to open',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', 'SecurityError');
      };
    },
  ],
  [
    'IndexedDB never answers',
    () => {
      // A true request, because idb takes nothing else for one; nobody hears that it is done.
      const open = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function (name) {
        return Object.assign(open.call(this, `${name}-silent`), { addEventListener() {} });
      };
    },
  ],
];
for (const [name, make] of TROUBLES) {
  test(`C16 says so and keeps households for this page when ${name}`, async ({ page }) => {
    await page.addInitScript(make);
    await open(page);
    await expect(page.getByRole('alert')).toContainText('这部手机没让存');
    await addByVillage(page, '桥头阿婆');
    await expect(item(page, '桥头阿婆')).toBeVisible();
    await page.reload();
    await islandsAwake(page);
    await expect(page.locator('.household')).toHaveCount(0);
  });
}

test('C17 keeps a household though the connection was lost', async ({ page }) => {
  await page.addInitScript(() => {
    const transaction = IDBDatabase.prototype.transaction;
    let lost = false;
    IDBDatabase.prototype.transaction = function (...given) {
      if (!lost && given[1] === 'readwrite') {
        lost = true;
        throw new DOMException('lost', 'InvalidStateError');
      }
      return transaction.apply(this, given);
    };
  });
  await open(page);
  await addByVillage(page, '桥头阿婆');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.reload();
  await expect(item(page, '桥头阿婆')).toBeVisible();
});

test('C19 sets a spoiled record aside and leaves one of a later release alone', async ({
  page,
}) => {
  await loadHouseholds(page, site.url + HELPER, manyHouseholds(1));
  const ask = (put: readonly object[]) =>
    page.evaluate(async (rows) => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('shouan-shelters');
        request.onsuccess = () => resolve(request.result);
      });
      const tx = db.transaction(['households', 'aside'], 'readwrite');
      for (const row of rows) tx.objectStore('households').put(row);
      const all = ['households', 'aside'].map((name) => tx.objectStore(name).getAll());
      await new Promise((resolve) => {
        tx.oncomplete = resolve;
      });
      db.close();
      return all.map(({ result }) => result);
    }, put);
  await ask([
    { id: 'spoiled', v: 1, people: 'two' },
    { id: 'later', v: 2, kin: [] },
  ]);
  await page.reload();
  await expect(page.locator('.household')).toHaveCount(1);
  await expect(page.getByText('有 1 户是新版记的')).toBeVisible();
  const [households, aside] = await ask([]);
  expect(households?.map(({ id }: { id: string }) => id).sort()).toEqual(['h-0', 'later']);
  expect(aside).toEqual([{ value: { id: 'spoiled', v: 1, people: 'two' } }]);
});

test('is in the backup, and can be erased by itself and brought back', async ({ page }) => {
  await loadHouseholds(page, site.url + HELPER, manyHouseholds(2));
  await page.goto(`${site.url}/settings/`);
  await islandsAwake(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /备份成文件/ }).click();
  const backup = readFileSync(await (await download).path(), 'utf8');
  expect(backup).toContain('老樟树下第 2 家');
  await page.getByRole('button', { name: /清掉帮人记的住户/ }).click();
  await page.getByRole('button', { name: '清掉', exact: true }).click();
  await expect(page.getByText('已经清掉', { exact: false })).toBeVisible();
  await open(page);
  await expect(page.locator('.household')).toHaveCount(0);
  await page.goto(`${site.url}/settings/`);
  await islandsAwake(page);
  await page.locator('[data-restore]').setInputFiles({
    name: 'b.json',
    mimeType: 'application/json',
    buffer: Buffer.from(backup),
  });
  await expect(page.getByText(/备份读回来了/)).toBeVisible();
  await open(page);
  await expect(page.locator('.household')).toHaveCount(2);
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
  await open(page);
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

import { expect, type Page, test } from '@playwright/test';
import { type BuiltSite, startBuiltSite } from '../support/built-site.ts';
import { HERE, openAwake } from '../support/shelter-page.ts';

let site: BuiltSite;
test.beforeAll(async () => {
  site = await startBuiltSite();
});
test.afterAll(() => site.stop());
test.use({ serviceWorkers: 'block' });

const line = (page: Page) => page.locator('[data-line]');
const search = (page: Page) => page.getByLabel('打村名、拼音或首字母');

for (const typed of ['华山村', 'huashan', 'hsc']) {
  test(`finds the village typed as ${typed}, and claims no distance from it`, async ({ page }) => {
    await openAwake(page, `${site.url}/shelters/`);
    await search(page).fill(typed);
    await page.getByRole('button', { name: '桐村镇华山村' }).click();
    await expect(line(page)).toContainText('从桐村镇华山村。没有村的坐标，不知道远近');
    await expect(page.locator('[data-where]')).toHaveCount(0);
    await expect(search(page)).toHaveCount(0);
  });
}

test('a town typed alone is chosen as a town, and no village of it', async ({ page }) => {
  await openAwake(page, `${site.url}/shelters/`);
  await page.locator('#shelter-village').fill('马金');
  await page.locator('#shelter-village').press('Enter');
  await expect(page.locator('#shelter-town')).toHaveValue('majin');
  await expect(page.locator('#shelter-town-village')).toBeFocused();
  await expect(line(page)).not.toContainText('从马金镇');
});

test('says so when no village is called that', async ({ page }) => {
  await openAwake(page, `${site.url}/shelters/`);
  await search(page).fill('qqqq');
  await expect(page.getByText('找到 0 个村')).toBeVisible();
  await expect(page.locator('[data-hits]')).toHaveCount(0);
});

test('lists the shelters of the village’s own town first', async ({ page }) => {
  await openAwake(page, `${site.url}/shelters/`);
  await page.getByLabel('或者先选乡镇').selectOption('majin');
  await page.getByLabel('村、社区').selectOption({ index: 1 });
  await expect(line(page)).toContainText('从马金镇');
  const first = page.locator('[data-group=fitting] [data-shelter]').first();
  await expect(first).toContainText('马金镇');
});

test('keeps a village chosen here as "my village" when asked, and not before', async ({ page }) => {
  await openAwake(page, `${site.url}/shelters/`);
  await search(page).fill('hsc');
  await page.getByRole('button', { name: '桐村镇华山村' }).click();
  const kept = () => page.evaluate(() => localStorage.getItem('shouan.settings') ?? '');
  expect(await kept()).not.toContain('330824106200');
  await page.getByRole('button', { name: '以后都从这个村找' }).click();
  await expect(line(page)).toContainText('记住了');
  expect(await kept()).toContain('330824106200');
  await page.reload();
  await expect(line(page)).toContainText('从桐村镇华山村');
});

test('says "about" from a village whose middle the county has given', async ({ page }) => {
  await page.route('**/data/places.json', async (route) => {
    const answer = await route.fetch();
    const places = await answer.json();
    for (const village of places.villages) {
      if (village[0] === '330824106200') village.push(HERE.longitude, HERE.latitude);
    }
    await route.fulfill({ json: places });
  });
  await openAwake(page, `${site.url}/shelters/`);
  await search(page).fill('hsc');
  await page.getByRole('button', { name: '桐村镇华山村' }).click();
  await expect(line(page)).toContainText('按村中间量，远近只是大约');
  const first = page.locator('[data-group=fitting] [data-where]').first();
  await expect(first).toContainText('约 西南 1.0 公里');
});

test.describe('a point written by hand', () => {
  async function write(page: Page, text: string, datum?: string) {
    await openAwake(page, `${site.url}/shelters/`);
    await page.getByText('自己写坐标').click();
    await page.getByLabel('坐标', { exact: true }).fill(text);
    if (datum) await page.getByLabel('从哪里抄来的').selectOption(datum);
    await page.getByRole('button', { name: '从这个点找' }).click();
  }

  test('is converted from the map it comes from', async ({ page }) => {
    // A published pair: 118.41, 29.137 as Amap writes it. The sample school lies 595 m from there.
    await write(page, '29.134377,118.415215', 'gcj02');
    await expect(line(page)).toContainText('从放的点（北纬 29.1370，东经 118.4100）');
    const first = page.locator('[data-group=fitting] [data-where]').first();
    await expect(first).toContainText('正西 600 米');
  });

  for (const [text, words] of [
    ['村口', '看不懂'],
    ['0, 0', '不是真的位置'],
    ['30.2, 120.1', '不在本县'],
  ] as const) {
    test(`‘${text}’ is refused in words, and nothing is called near`, async ({ page }) => {
      await write(page, text);
      await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();
      await expect(page.locator('[data-where]')).toHaveCount(0);
    });
  }
});

test('the whole way by keyboard: hazard, village, list, one shelter, and back', async ({
  page,
}) => {
  await openAwake(page, `${site.url}/shelters/`);
  // The ways to say a place come a moment after the page: before that Tab goes past them.
  await expect(page.locator('#shelter-village')).toBeVisible();
  await page.getByRole('radio', { name: '山洪' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: '滑坡' })).toBeChecked();
  const press = async (key: string, wanted: () => Promise<boolean>) => {
    for (let n = 0; n < 40 && !(await wanted()); n++) await page.keyboard.press(key);
  };
  const focused = (selector: string) => () =>
    page.evaluate((css) => document.activeElement?.matches(css) ?? false, selector);
  await press('Tab', focused('#shelter-village'));
  await page.keyboard.type('hsc');
  await press('Tab', focused('[data-hits] button'));
  await page.keyboard.press('Enter');
  await expect(line(page)).toContainText('从桐村镇华山村');
  await expect(page.getByRole('button', { name: '改', exact: true })).toBeFocused();
  await press('Tab', focused('[data-shelter] a'));
  await page.keyboard.press('Enter');
  const heading = page.locator('[data-going] h2');
  await expect(heading).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-group=fitting]')).toBeVisible();
});

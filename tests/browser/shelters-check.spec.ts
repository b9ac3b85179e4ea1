import { readFileSync } from 'node:fs';
import { expect, type Page, type Request, test } from '@playwright/test';
import { buildXlsx } from '#build/bench/build-xlsx.ts';
import { expectAccessible, islandsAwake } from '../support/axe.ts';
import { type BuiltSite, startBuiltSite } from '../support/built-site.ts';
import { fixturePath, tableOf } from '../support/shelter-table.ts';

let site: BuiltSite;
test.beforeAll(async () => {
  site = await startBuiltSite();
});
test.afterAll(() => site.stop());

async function open(page: Page, address = '/shelters/check/'): Promise<void> {
  await page.goto(site.url + address);
  await islandsAwake(page);
}

const choose = (page: Page, name: string) =>
  page.getByLabel('选表格').setInputFiles(fixturePath(name));

async function download(page: Page, button: string | RegExp) {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await saved;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test.describe('online', () => {
  test.use({ serviceWorkers: 'block' });

  test('a good table: every point on the sketch and in the table, and the cleaned file', async ({
    page,
  }) => {
    await open(page);
    await expect(page.getByText('选好表格就开始。')).toBeVisible();
    await choose(page, 'datums.csv');
    await expect(page.getByRole('heading', { name: '全部能用：4 行。' })).toBeFocused();
    await expect(page.getByText('换算了坐标的：2 行')).toBeVisible();
    await expect(page.getByRole('img', { name: /4 个点/ })).toBeVisible();
    const row = page.getByRole('row', { name: /乙村礼堂/ });
    await expect(row).toContainText('从 GCJ-02（高德、腾讯） 换算');
    const { name, text } = await download(page, '存下 official.csv');
    expect(name).toBe('official.csv');
    expect(text.trim().split('\n')).toHaveLength(5);
    expect(text).toContain(',118.415215,29.134377,高德');
    await expectAccessible(page, 'a good table');
  });

  test('a half-bad table: every refused row with its mend, and both files', async ({ page }) => {
    await open(page);
    await choose(page, 'half-bad.csv');
    await expect(page.getByRole('heading', { name: '2 行能用，7 行要改。' })).toBeVisible();
    const refused = page.locator('[data-list=refused] li');
    await expect(refused).toHaveCount(7);
    await expect(refused.first()).toContainText('第 3 行');
    await expect(refused.first()).toContainText('写上名称。');
    const problems = await download(page, '存下问题清单');
    expect(problems.text.trim().split('\r\n')).toHaveLength(8);
    expect((await download(page, '只存能用的 2 行')).text.trim().split('\n')).toHaveLength(3);
  });

  test('the list of problems runs as a formula in no spreadsheet', async ({ page }) => {
    await open(page);
    const buffer = Buffer.from(
      tableOf([{ 经度: "=cmd|' /C calc'!A0" }, { 坐标系: '@SUM(A1)' }, { 级别: '＝1+1' }]),
    );
    await page.getByLabel('选表格').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer });
    const { text } = await download(page, '存下问题清单');
    expect(text).toContain(",'=cmd|' /C calc'!A0,");
    expect(text).toContain(",'@SUM(A1),");
    expect(text).toContain(",'＝1+1,");
  });

  test('pairs and a datum left unconverted are shown, the second against another table', async ({
    page,
  }) => {
    await open(page);
    await choose(page, 'pairs.csv');
    await expect(page.locator('[data-list=warnings] li')).toHaveCount(3);
    await expect(page.getByText(/像是同一处，相距 97 米/).first()).toBeVisible();
    await page.getByLabel('拿另一份表比较').setInputFiles(fixturePath('datums.csv'));
    await choose(page, 'unconverted.csv');
    await expect(page.getByText(/正好是把 GCJ-02（高德、腾讯） 坐标当成/).first()).toBeVisible();
    await expect(page.getByText(/正好是把 BD-09（百度） 坐标当成/).first()).toBeVisible();
  });

  for (const [name, words] of [
    ['old.xls', '另存为 .xlsx 或 CSV'],
    ['locked.xlsx', '去掉密码'],
    ['empty.csv', '重新导出一份'],
    ['picture.csv', '要 .xlsx 或 CSV 文件'],
    ['garbled-whole.csv', '另存为 UTF-8 的 CSV'],
    ['no-datum-column.csv', '照模板补上这一列'],
  ] as const) {
    test(`a file that cannot be read says what to do: ${name}`, async ({ page }) => {
      await open(page);
      await choose(page, name);
      await expect(page.getByRole('heading', { name: `“${name}”读不了。` })).toBeVisible();
      await expect(page.locator('[data-report]')).toContainText(words);
      await expect(page.getByRole('button', { name: /official/ })).toHaveCount(0);
    });
  }

  test('works with the keyboard alone, in English too', async ({ page }) => {
    await open(page, '/en/shelters/check/');
    const chooser = page.waitForEvent('filechooser');
    await page.getByLabel('Choose the table').focus();
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(fixturePath('odd-values.csv'));
    await expect(page.getByRole('heading', { name: 'All rows can be used: 5.' })).toBeFocused();
    const saved = page.waitForEvent('download');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect((await saved).suggestedFilename()).toBe('official.csv');
    await expectAccessible(page, 'English');
  });

  test('a file can be dropped', async ({ page }) => {
    await open(page);
    const text = readFileSync(fixturePath('utf8.csv'), 'utf8');
    const data = await page.evaluateHandle((content) => {
      const carried = new DataTransfer();
      carried.items.add(new File([content], 'dropped.csv'));
      return carried;
    }, text);
    await page.dispatchEvent('[data-drop]', 'drop', { dataTransfer: data });
    await expect(page.getByRole('heading', { name: '全部能用：2 行。' })).toBeVisible();
  });

  test('a very long table: the page stays alive, says how far it is, and can be stopped', async ({
    page,
  }) => {
    test.setTimeout(240_000);
    await open(page);
    const rows = Array.from({ length: 60_000 }, (_, at) => ({
      编号: `N-${at}`,
      名称: `第${at}号礼堂`,
      经度: (118.05 + (at % 400) * 0.0015).toFixed(6),
      纬度: (28.85 + Math.floor(at / 400) * 0.004).toFixed(6),
    }));
    const buffer = Buffer.from(tableOf(rows));
    const give = () =>
      page.getByLabel('选表格').setInputFiles({ name: 'long.csv', mimeType: 'text/csv', buffer });
    await give();
    await page.getByRole('button', { name: '停下' }).click({ timeout: 60_000 });
    await expect(page.getByText('停下了，什么都没留。')).toBeVisible();
    await page.evaluate(() => {
      const gaps: number[] = [];
      let last = performance.now();
      setInterval(() => {
        const now = performance.now();
        gaps.push(now - last);
        last = now;
        document.body.dataset['longest'] = String(Math.max(...gaps));
      }, 5);
    });
    await give();
    await expect(page.getByRole('progressbar')).toBeVisible();
    await expect(page.getByRole('heading', { name: '全部能用：60000 行。' })).toBeVisible({
      timeout: 200_000,
    });
    await expect(page.getByText('第 1 页，共 1200 页')).toBeVisible();
    await page.getByRole('button', { name: '下一页' }).click();
    await expect(page.getByRole('row', { name: /第50号礼堂/ })).toBeVisible();
    expect(await page.locator('.plot svg *').count()).toBeLessThan(12);
    const longest = Number(await page.locator('body').getAttribute('data-longest'));
    expect(longest).toBeLessThan(3000);
  });

  test('a workbook is read as a table is', async ({ page }) => {
    await open(page);
    const heading = ['名称', '经度', '纬度', '坐标系', '核对日期'];
    const book = buildXlsx([heading, ['甲村礼堂', 118.410001, 29.137001, '天地图', 46350]]);
    await page.getByLabel('选表格').setInputFiles({
      name: 'list.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(book),
    });
    await expect(page.getByRole('heading', { name: '全部能用：1 行。' })).toBeVisible();
    expect((await download(page, '存下 official.csv')).text).toContain(',2026-11-24,');
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });
    test('C32 says what to use in its place', async ({ page }) => {
      await page.goto(`${site.url}/shelters/check/`);
      await expect(page.locator('.table-check .notice')).toContainText('npm run import:shelters');
    });
  });
});

test('nothing is uploaded, and it works with the network cut', async ({ page, context }) => {
  test.setTimeout(120_000);
  await page.goto(`${site.url}/`);
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 90_000 });
  await context.setOffline(true);
  await open(page);
  const requests: Request[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('blob:')) requests.push(request);
  });
  await choose(page, 'odd-values.csv');
  await expect(page.getByRole('heading', { name: '全部能用：5 行。' })).toBeVisible();
  await expect(page.locator('[data-report]')).not.toContainText('张三');
  expect((await download(page, '存下 official.csv')).text).not.toContain('张三');
  expect((await download(page, '存下问题清单')).text).not.toContain('张三');
  expect(requests.map((request) => request.url())).toEqual([]);
});

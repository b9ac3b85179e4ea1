import { expect, test } from '@playwright/test';
import { ask, begin, CHECK, openCheck, say, stage } from '../checks/check-page.ts';
import { readRows } from '../quizzes/quiz-page.ts';
import { type BuiltSite, startBuiltSite } from '../support/built-site.ts';

test.use({ serviceWorkers: 'block' });

let site: BuiltSite;
test.beforeAll(async () => {
  site = await startBuiltSite();
});
test.afterAll(() => site.stop());

test('walks to the end and puts high hazards first in the result', async ({ page }) => {
  const known = await openCheck(page, site.url + CHECK);
  await page.getByLabel('给谁家查').fill('阿婆家𠮷');
  await begin(page);
  const ordinary = known.findIndex(({ severity }) => severity === 'ordinary');
  const high = known.findIndex(({ severity }, at) => severity === 'high' && at > ordinary);
  const unsure = known.length - 1;
  for (const [at] of known.entries()) {
    await say(
      page,
      at === ordinary || at === high ? 'not-done' : at === unsure ? 'unsure' : 'done',
    );
  }
  await expect(stage(page).getByRole('heading', { level: 1 })).toHaveText('家里自查·阿婆家𠮷');
  await expect(stage(page)).toContainText(`查了 ${known.length} 条，共 ${known.length} 条。`);
  await expect(stage(page)).toContainText('没做到 2 条。');
  const found = stage(page).locator('.found > li');
  await expect(found).toHaveCount(3);
  await expect(found.nth(0)).toContainText(known[high]?.hazard ?? '');
  await expect(found.nth(0)).toContainText('高危');
  await expect(found.nth(0)).toContainText('怎么改');
  await expect(found.nth(0)).toContainText('依据');
  await expect(found.nth(1)).toContainText(known[ordinary]?.hazard ?? '');
  await expect(found.nth(2)).toContainText(known[unsure]?.ask ?? '');
  expect(await page.locator('body').innerText()).not.toContain('重大事故隐患');

  await found.nth(1).getByRole('button', { name: '改这条的答案' }).click();
  await expect(page.locator('.walk')).toContainText('上次答：没做到');
  await say(page, 'done');
  await expect(stage(page)).toContainText('没做到 1 条。');
});

test('stops and goes on later, also in the other language and after the tab is killed', async ({
  page,
  context,
}) => {
  const known = await openCheck(page, site.url + CHECK);
  await begin(page);
  await say(page, 'done', 'absent', 'unsure');
  await page.close();
  const again = await context.newPage();
  await openCheck(again, site.url + CHECK);
  await expect(ask(again)).toHaveText(known[3]?.ask ?? '');
  const english = await openCheck(again, `${site.url}/en${CHECK}`);
  await expect(ask(again)).toHaveText(english[3]?.ask ?? '');
  await again.goto(`${site.url}/check/`);
  await expect(again.locator('[data-progress]')).toHaveText(`查了 3 条，共 ${known.length} 条`);
  await expect.poll(() => readRows(again, 'checks', 'shouan-checks')).toHaveLength(1);
});

test('meets the back button and a second tab with the newest state', async ({ page, context }) => {
  const known = await openCheck(page, site.url + CHECK);
  await begin(page);
  const other = await context.newPage();
  await openCheck(other, site.url + CHECK);
  await say(page, 'done');
  await expect(ask(other)).toHaveText(known[1]?.ask ?? '');
  await page.goto(`${site.url}/check/`);
  await say(other, 'done');
  await page.goBack();
  await expect(ask(page)).toHaveText(known[2]?.ask ?? '');
});

test('answers one item from a double tap', async ({ page }) => {
  const known = await openCheck(page, site.url + CHECK);
  await begin(page);
  await page.locator('[data-answer="done"]').dblclick();
  await expect(ask(page)).toHaveText(known[1]?.ask ?? '');
});

test('walks with the keyboard: focus goes to each new question', async ({ page }) => {
  const known = await openCheck(page, site.url + CHECK);
  await stage(page).locator('.button.go').focus();
  await page.keyboard.press('Enter');
  await expect(ask(page)).toBeFocused();
  for (const at of [1, 2]) {
    for (let n = 0; n < 30; n++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.matches('[data-answer="done"]'))) break;
    }
    await page.keyboard.press('Enter');
    await expect(ask(page)).toBeFocused();
    await expect(ask(page)).toHaveText(known[at]?.ask ?? '');
  }
  await page.getByRole('button', { name: '上一条' }).click();
  await expect(ask(page)).toHaveText(known[1]?.ask ?? '');
});

test('starts again and takes it back, also after a reload', async ({ page }) => {
  await openCheck(page, site.url + CHECK);
  await begin(page);
  await say(page, 'not-done', 'done');
  await page.getByRole('button', { name: '看结果' }).click();
  await page.getByRole('button', { name: '重新查一遍' }).click();
  await expect(stage(page)).toContainText('重新开始了');
  await page.reload();
  await page.getByRole('button', { name: '接着用上次的' }).click();
  await expect(stage(page)).toContainText('没做到 1 条。');
});

test('shares the result as text, or lays it out to be copied', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', { value: undefined });
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  const known = await openCheck(page, site.url + CHECK);
  await begin(page);
  await say(page, 'not-done');
  await page.getByRole('button', { name: '看结果' }).click();
  await page.getByRole('button', { name: '发给家人' }).click();
  const text = await page.getByLabel('长按下面的字').inputValue();
  expect(text).toContain(`1. [高危] ${known[0]?.hazard}`);
  expect(text).toContain('怎么改：');
  expect(text).not.toMatch(/[<>{}]/);
});

import { expect, test } from '@playwright/test';
import { ask, begin, CHECK, openCheck, say, stage } from '../checks/check-page.ts';
import { openQuiz, QUIZ } from '../quizzes/quiz-page.ts';
import { type BuiltSite, startBuiltSite } from '../support/built-site.ts';
import { silenceIndexedDb } from '../support/storage-troubles.ts';

test.use({ serviceWorkers: 'block' });

let site: BuiltSite;
test.beforeAll(async () => {
  site = await startBuiltSite();
});
test.afterAll(() => site.stop());

test('reads and answers without script, in both languages', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  for (const [prefix, words] of [
    ['', '看答案和原因'],
    ['/en', 'Answers and reasons'],
  ] as const) {
    await page.goto(site.url + prefix + QUIZ);
    await expect(page.locator('[data-type]')).toHaveCount(4);
    await page.locator('summary').first().click();
    await expect(page.getByText(words).first()).toBeVisible();
    await expect(page.locator('.reasons span').first()).toBeVisible();
    await page.goto(site.url + prefix + CHECK);
    await page.locator('summary').first().click();
    await expect(page.locator('[data-fix]').first()).toBeVisible();
    await expect(page.locator('[data-basis]').first()).toBeVisible();
  }
  await page.close();
});

test('prints the list to be ticked while walking, and the result at the end', async ({ page }) => {
  await openCheck(page, site.url + CHECK);
  await begin(page);
  await say(page, 'not-done');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.paper')).toBeVisible();
  await expect(page.getByText('拿笔勾')).toBeVisible();
  await expect(stage(page)).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: '看结果' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.paper')).toBeHidden();
  await expect(page.locator('.found')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
});

test('prints the questions without their answers in the middle of a quiz', async ({ page }) => {
  const known = await openQuiz(page, site.url + QUIZ);
  await page.emulateMedia({ media: 'print' });
  for (const { ask } of known)
    await expect(page.locator('.paper h2', { hasText: ask })).toBeVisible();
  await expect(page.locator('.reasons span:visible')).toHaveCount(0);
  await expect(stage(page)).toBeHidden();
});

for (const prefix of ['', '/en']) {
  test(`fits 320 px with elder text half as big again, at ${prefix}/; targets are big enough`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      localStorage.setItem('shouan.settings', '{"text":"elder"}');
      document.documentElement.style.fontSize = '150%';
    });
    await page.setViewportSize({ width: 320, height: 640 });
    const fits = async () => {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
      for (const button of await stage(page).getByRole('button').all()) {
        const height = (await button.boundingBox())?.height;
        expect(height, await button.innerText()).toBeGreaterThanOrEqual(56);
      }
    };
    await openCheck(page, site.url + prefix + CHECK);
    await fits();
    await begin(page);
    await fits();
    await say(page, 'not-done', 'unsure');
    await page.locator('.ways .way').last().click();
    await fits();
    const known = await openQuiz(page, site.url + prefix + QUIZ);
    await fits();
    await stage(page).locator(`[data-option="${known[0]?.key[0]}"]`).click();
    await fits();
    await stage(page).locator('.button.go').click();
    await fits();
  });
}

test('walks, keeps and goes on when IndexedDB never answers or nothing can be kept', async ({
  browser,
}) => {
  const silent = await browser.newPage();
  await silent.addInitScript(silenceIndexedDb);
  const known = await openCheck(silent, site.url + CHECK);
  await begin(silent);
  await say(silent, 'done');
  await silent.reload();
  await expect(ask(silent)).toHaveText(known[1]?.ask ?? '');
  await silent.close();

  const bare = await browser.newPage({ locale: 'zh-CN' });
  await bare.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  await openCheck(bare, site.url + CHECK);
  await begin(bare);
  await say(bare, 'done', 'not-done');
  await expect(ask(bare)).toHaveText(known[2]?.ask ?? '');
  await expect(stage(bare)).toContainText('这部手机没让存');
  await bare.close();
});

import { expect, test } from '@playwright/test';
import {
  answer,
  heading,
  next,
  openQuestion,
  openQuiz,
  option,
  QUIZ,
  readRows,
  stage,
} from '../quizzes/quiz-page.ts';
import { type BuiltSite, startBuiltSite } from '../support/built-site.ts';

test.use({ serviceWorkers: 'block' });

let site: BuiltSite;
test.beforeAll(async () => {
  site = await startBuiltSite();
});
test.afterAll(() => site.stop());

test('brings a missed question back until it is right, then tells how it went', async ({
  page,
}) => {
  const known = await openQuiz(page, site.url + QUIZ);
  await answer(page, known, false);
  await expect(stage(page)).toContainText('还不对');
  await expect(stage(page)).toContainText('答错的题会再来');
  await next(page);
  for (const _ of known.slice(1)) {
    await answer(page, known, true);
    await next(page);
  }
  await expect(stage(page)).toContainText('再来一次，还剩 1 题');
  expect((await openQuestion(page, known)).id).toBe(known[0]?.id);
  await answer(page, known, true);
  await next(page);
  await expect(heading(page)).toHaveText('做完了');
  await expect(stage(page).locator('[data-outcome="later"]')).toHaveCount(1);
  await expect(stage(page).locator('[data-outcome="once"]')).toHaveCount(known.length - 1);

  await stage(page).locator('[data-outcome="later"]').click();
  await expect(stage(page).locator('.verdict')).toBeVisible();
  await page.goBack();
  await expect(heading(page)).toHaveText('做完了');
  await page.reload();
  await expect(heading(page)).toHaveText('做完了');
  await stage(page).getByRole('button', { name: '只做答错的 1 题' }).click();
  await expect(stage(page)).toContainText('第 1 题，共 1 题');
});

test('shows the right answer first, then the chosen one, each with its reason', async ({
  page,
}) => {
  const [first] = await openQuiz(page, site.url + QUIZ);
  const wrong = first?.options.find((id) => !first.key.includes(id)) ?? '';
  await option(page, wrong).click();
  const told = stage(page).locator('.told > li');
  await expect(told.nth(0)).toHaveAttribute('data-option', first?.key[0] ?? '');
  await expect(told.nth(0)).toContainText('正确答案');
  await expect(told.nth(1)).toHaveAttribute('data-option', wrong);
  await expect(told.nth(1)).toContainText('你选的');
  for (const item of await told.all())
    expect(await item.locator('p').last().innerText()).toMatch(/\S{3}/);
  await expect(stage(page).getByRole('link').first()).toHaveAttribute('href', /\/about\/#source-/);
});

test('walks a whole round with the keyboard alone', async ({ page }) => {
  const known = await openQuiz(page, site.url + QUIZ);
  for (const _ of known) {
    const question = await openQuestion(page, known);
    if (question.type === 'order') {
      const last = stage(page).locator('.laid li').last();
      const id = (await last.getAttribute('data-option')) ?? '';
      const up = page.locator(`[data-move="${id}:-1"]`);
      await up.focus();
      for (let n = 0; n < question.key.length; n++) await page.keyboard.press('Enter');
      await expect(up).toBeFocused();
      await expect(stage(page).locator('.laid li').first()).toHaveAttribute('data-option', id);
      await expect(page.getByRole('status').filter({ hasText: '现在第 1' })).toHaveCount(1);
    }
    const target = question.type === 'order' ? '.button.go' : `[data-option="${question.key[0]}"]`;
    await tabTo(page, `.stage ${target}`);
    await page.keyboard.press('Enter');
    if (question.type === 'multiple') {
      await tabTo(page, '.stage .button.go');
      await page.keyboard.press('Enter');
    }
    await expect(stage(page).locator('.verdict')).toBeFocused();
    await tabTo(page, '.stage .button.go');
    await page.keyboard.press('Enter');
    await expect(heading(page)).toBeFocused();
  }
});

test('takes one answer from a double tap and does not answer the next question with it', async ({
  page,
}) => {
  const known = await openQuiz(page, site.url + QUIZ);
  await option(page, known[0]?.key[0] ?? '').dblclick();
  await expect(stage(page).locator('.verdict')).toBeVisible();
  await stage(page).locator('.button.go').dblclick();
  expect((await openQuestion(page, known)).id).toBe(known[1]?.id);
  await expect(stage(page).locator('.verdict')).toHaveCount(0);
  await expect
    .poll(async () => (await readRows(page, 'totals')) as { asked: number }[])
    .toMatchObject([{ question: known[0]?.id, asked: 1, right: 1 }]);
});

test('says in the list what is done, and lists every quiz without script', async ({
  page,
  browser,
}) => {
  await page.goto(`${site.url}/quiz/`);
  const row = page.locator('[data-module="gas-leak"]');
  await expect(row).toContainText('4 题，还没开始');
  const known = await openQuiz(page, site.url + QUIZ);
  await answer(page, known, true);
  await page.goto(`${site.url}/en/quiz/`);
  await expect(row).toContainText('1 of 4 questions done');
  const bare = await browser.newPage({ javaScriptEnabled: false });
  await bare.goto(`${site.url}/quiz/`);
  await expect(bare.locator('.row')).toHaveCount(await page.locator('.row').count());
  await bare.close();
});

async function tabTo(page: import('@playwright/test').Page, selector: string): Promise<void> {
  for (let n = 0; n < 60; n++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((one) => document.activeElement?.matches(one), selector)) return;
  }
  throw new Error(`the Tab key does not reach ${selector}`);
}

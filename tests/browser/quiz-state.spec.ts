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

const KEY = 'shouan.quizzes.gas-leak';
let site: BuiltSite;
test.beforeAll(async () => {
  site = await startBuiltSite();
});
test.afterAll(() => site.stop());

test('shows the same verdict after a reload and in the other language', async ({ page }) => {
  const known = await openQuiz(page, site.url + QUIZ);
  const [first] = known;
  const wrong = first?.options.find((id) => !first.key.includes(id)) ?? '';
  const letters = () =>
    stage(page)
      .locator('.told > li')
      .evaluateAll((items) =>
        items.map(
          (one) =>
            `${one.getAttribute('data-option')} ${one.className} ${one.querySelector('.letter')?.textContent}`,
        ),
      );
  await option(page, wrong).click();
  const told = await letters();
  await page.reload();
  await expect(stage(page).locator('.verdict')).toBeVisible();
  expect(await letters()).toEqual(told);
  await openQuiz(page, `${site.url}/en${QUIZ}`);
  await expect(stage(page)).toContainText('Not yet.');
  expect(await letters()).toEqual(told);
});

test('keeps steps half put in order when the language is switched', async ({ page }) => {
  const known = await openQuiz(page, site.url + QUIZ);
  await answer(page, known, true);
  await next(page);
  expect((await openQuestion(page, known)).type).toBe('order');
  const laid = () =>
    stage(page)
      .locator('.laid li')
      .evaluateAll((items) => items.map((one) => one.getAttribute('data-option')));
  const before = await laid();
  await stage(page).locator('[data-move$=":1"]').first().click();
  const after = await laid();
  expect(after).not.toEqual(before);
  await openQuiz(page, `${site.url}/en${QUIZ}`);
  expect(await laid()).toEqual(after);
});

test('meets the back button with the newest state, not with an old picture', async ({ page }) => {
  const known = await openQuiz(page, site.url + QUIZ);
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await expect(stage(page)).toBeVisible();
  const english = await openQuiz(page, page.url());
  await answer(page, english, true);
  await next(page);
  await page.goBack();
  await expect(stage(page)).toBeVisible();
  await expect(heading(page)).toHaveText(known[1]?.ask ?? '');
});

test('follows another tab and never answers twice', async ({ page, context }) => {
  const known = await openQuiz(page, site.url + QUIZ);
  const other = await context.newPage();
  await openQuiz(other, site.url + QUIZ);
  await answer(page, known, true);
  await expect(stage(other).locator('.verdict')).toBeVisible();
  await next(other);
  await expect(heading(page)).toHaveText(known[1]?.ask ?? '');
  await expect.poll(() => readRows(page, 'totals')).toMatchObject([{ asked: 1 }]);
});

test('has the answer when the tab is killed right after the tap', async ({ page, context }) => {
  const known = await openQuiz(page, site.url + QUIZ);
  await option(page, known[0]?.key[0] ?? '').click();
  await page.close();
  const again = await context.newPage();
  await openQuiz(again, site.url + QUIZ);
  await expect(stage(again).locator('.verdict')).toBeVisible();
});

test('finds the round in the database when localStorage alone was emptied', async ({ page }) => {
  const known = await openQuiz(page, site.url + QUIZ);
  await answer(page, known, true);
  await expect.poll(() => readRows(page, 'attempts')).toHaveLength(1);
  await page.evaluate(() => localStorage.clear());
  await openQuiz(page, site.url + QUIZ);
  await expect(stage(page).locator('.verdict')).toBeVisible();
  expect(await readRows(page, 'totals')).toMatchObject([{ asked: 1 }]);
});

test('sets a spoiled journal aside and begins again', async ({ page }) => {
  const known = await openQuiz(page, site.url + QUIZ);
  await page.evaluate((key) => localStorage.setItem(key, '{"v":1,"finished":0,"atte'), KEY);
  await openQuiz(page, site.url + QUIZ);
  await expect(stage(page)).toContainText('第 1 题');
  expect(await page.evaluate(() => localStorage.getItem('shouan.quizzes-aside'))).toContain('atte');
  await answer(page, known, true);
});

test('sets a spoiled row aside and counts on', async ({ page }) => {
  const known = await openQuiz(page, site.url + QUIZ);
  await answer(page, known, false);
  await expect.poll(() => readRows(page, 'totals')).toHaveLength(1);
  await page.evaluate(
    (question) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('shouan-quizzes');
        request.onsuccess = () => {
          const tx = request.result.transaction('totals', 'readwrite');
          tx.objectStore('totals').put({ question, asked: 'many' });
          tx.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    known[0]?.id,
  );
  await next(page);
  for (const _ of known.slice(1)) {
    await answer(page, known, true);
    await next(page);
  }
  await answer(page, known, true);
  await expect.poll(() => readRows(page, 'aside')).toMatchObject([{ store: 'totals' }]);
  await expect.poll(() => readRows(page, 'totals')).toHaveLength(known.length);
});

test('an address that somebody garbled does not stop the quiz', async ({ page }) => {
  const known = await openQuiz(page, `${site.url}${QUIZ}#100%`);
  await answer(page, known, true);
  await next(page);
  await expect(heading(page)).toHaveText(known[1]?.ask ?? '');
});

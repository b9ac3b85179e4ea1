import { expect, test } from '@playwright/test';
import { begin, CHECK, openCheck, say, stage as walkStage } from '../checks/check-page.ts';
import { answer, next, openQuiz, QUIZ, stage } from '../quizzes/quiz-page.ts';
import { expectAccessible } from '../support/axe.ts';
import { type BuiltSite, startBuiltSite } from '../support/built-site.ts';

test.use({ serviceWorkers: 'block' });

let site: BuiltSite;
test.beforeAll(async () => {
  site = await startBuiltSite();
});
test.afterAll(() => site.stop());

for (const theme of ['light', 'dark'] as const) {
  test(`has no access faults on any screen of quiz and check, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    const known = await openQuiz(page, site.url + QUIZ);
    await answer(page, known, false);
    await expectAccessible(page, 'verdict');
    await next(page);
    await expectAccessible(page, 'steps to order');
    for (const _ of known.slice(1)) {
      await answer(page, known, true);
      await next(page);
    }
    await answer(page, known, true);
    await next(page);
    await expect(stage(page)).toContainText('做完了');
    await expectAccessible(page, 'result of a quiz');
    await openCheck(page, `${site.url}/en${CHECK}`);
    await begin(page);
    await say(page, 'not-done', 'unsure');
    await page.locator('.why summary').click();
    await expectAccessible(page, 'item');
    await walkStage(page).locator('.ways .way').last().click();
    await expectAccessible(page, 'result of a check');
  });
}

test('does not move what is being read when the quiz or the check wakes', async ({ page }) => {
  for (const path of [QUIZ, CHECK]) {
    await page.addInitScript(() => {
      const seen = { shift: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          seen.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(site.url + path);
    await expect(stage(page)).toBeVisible();
    await page.waitForTimeout(300);
    const { shift } = await page.evaluate(
      () => (window as unknown as { seen: { shift: number } }).seen,
    );
    expect(shift, path).toBeLessThan(0.1);
  }
});

import { expect, type Page, test } from '@playwright/test';
import { answer, heading, next, openQuiz, QUIZ, readRows, stage } from '../quizzes/quiz-page.ts';
import { type BuiltSite, startBuiltSite } from '../support/built-site.ts';
import { STORAGE_TROUBLES } from '../support/storage-troubles.ts';

test.use({ serviceWorkers: 'block' });

let site: BuiltSite;
test.beforeAll(async () => {
  site = await startBuiltSite();
});
test.afterAll(() => site.stop());

for (const [name, make] of STORAGE_TROUBLES) {
  test(`asks, answers and remembers when ${name}`, async ({ page }) => {
    await page.addInitScript(make);
    const known = await openQuiz(page, site.url + QUIZ);
    await answer(page, known, true);
    await next(page);
    await page.reload();
    await expect(heading(page)).toHaveText(known[1]?.ask ?? '');
  });
}

test('holds a round for the page and says so when nothing can be kept at all', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    });
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  const known = await openQuiz(page, site.url + QUIZ);
  for (const _ of known) {
    await answer(page, known, true);
    await next(page);
  }
  await expect(heading(page)).toHaveText('做完了');
  await expect(stage(page)).toContainText('这部手机没让存');
});

test('goes on and says so when the phone is full', async ({ page }) => {
  const known = await openQuiz(page, site.url + QUIZ);
  await answer(page, known, true);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await next(page);
  await answer(page, known, true);
  await next(page);
  await expect(stage(page)).toContainText('这部手机没让存');
  await expect.poll(() => readRows(page, 'totals')).toHaveLength(2);
});

test('opens the database again when the connection is lost', async ({ page }) => {
  await page.addInitScript(() => {
    const real = IDBDatabase.prototype.transaction;
    let lost = false;
    IDBDatabase.prototype.transaction = function (...given) {
      if (!lost) {
        lost = true;
        throw new DOMException('connection lost', 'InvalidStateError');
      }
      return real.apply(this, given);
    };
  });
  const known = await openQuiz(page, site.url + QUIZ);
  await answer(page, known, true);
  await expect.poll(() => readRows(page, 'totals')).toMatchObject([{ asked: 1 }]);
});

test('lives with a database of a later release and leaves its records alone', async ({ page }) => {
  await page.goto(`${site.url}/about/`);
  await page.evaluate(makeLater);
  const known = await openQuiz(page, site.url + QUIZ);
  await answer(page, known, true);
  await next(page);
  await expect(heading(page)).toHaveText(known[1]?.ask ?? '');
  await expect.poll(() => readRows(page, 'attempts')).toHaveLength(2);
  expect(await readRows(page, 'attempts')).toContainEqual({
    v: 2,
    id: 'later',
    module: 'x',
    rounds: [],
  });
});

test('leaves a journal of a later release alone', async ({ page }) => {
  await page.goto(`${site.url}/about/`);
  const later = '{"v":2,"rounds":["kept"]}';
  await page.evaluate((text) => localStorage.setItem('shouan.quizzes.gas-leak', text), later);
  const known = await openQuiz(page, site.url + QUIZ);
  await answer(page, known, true);
  await next(page);
  await expect(heading(page)).toHaveText(known[1]?.ask ?? '');
  expect(await readKey(page)).toBe(later);
});

function readKey(page: Page): Promise<string | null> {
  return page.evaluate(() => localStorage.getItem('shouan.quizzes.gas-leak'));
}

function makeLater(): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.open('shouan-quizzes', 9);
    request.onupgradeneeded = () => {
      const db = request.result;
      const attempts = db.createObjectStore('attempts', { keyPath: 'id' });
      attempts.createIndex('module', 'module');
      db.createObjectStore('totals', { keyPath: 'question' }).createIndex('module', 'module');
      db.createObjectStore('aside', { autoIncrement: true });
      db.createObjectStore('tomorrow');
      attempts.put({ v: 2, id: 'later', module: 'x', rounds: [] });
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

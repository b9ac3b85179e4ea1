import { expect, type Locator, type Page } from '@playwright/test';

/** The quiz the browser tests walk through: four questions, the second one on order. */
export const QUIZ = '/quiz/gas-leak/';

/** A key of the page's own content, so that the tests hold when the content is edited. */
export interface Known {
  readonly id: string;
  readonly type: string;
  readonly key: readonly string[];
  readonly options: readonly string[];
  readonly ask: string;
}

/** Opens a quiz and waits until it asks one question at a time. */
export async function openQuiz(page: Page, url: string): Promise<readonly Known[]> {
  await page.goto(url);
  await expect(stage(page)).toBeVisible();
  return page.locator('.paper [data-type]').evaluateAll((items) =>
    items.map((item) => {
      const { type = '', key = '', options = '' } = (item as HTMLElement).dataset;
      const ask = item.querySelector('h2')?.textContent?.trim() ?? '';
      return { id: item.id, type, key: key.split(' '), options: options.split(' '), ask };
    }),
  );
}

/** The part of the page that shows one question at a time. */
export function stage(page: Page): Locator {
  return page.locator('.stage');
}

/** The heading of the question on the screen. */
export function heading(page: Page): Locator {
  return stage(page).getByRole('heading', { level: 2 });
}

/** Which of the known questions is on the screen. */
export async function openQuestion(page: Page, known: readonly Known[]): Promise<Known> {
  const ask = (await heading(page).textContent())?.trim();
  const found = known.find((question) => question.ask === ask);
  if (!found) throw new Error(`no question asks "${ask}"`);
  return found;
}

/** Answers the question on the screen, right or wrong, by tapping. */
export async function answer(page: Page, known: readonly Known[], right: boolean): Promise<void> {
  const question = await openQuestion(page, known);
  if (question.type === 'order') {
    await layOrder(page, right ? question.key : [...question.key].reverse());
    await stage(page).locator('.button.go').click();
  } else if (question.type === 'multiple') {
    const wrong = question.options.filter((id) => !question.key.includes(id)).slice(0, 1);
    for (const id of right ? question.key : wrong) await option(page, id).click();
    await stage(page).locator('.button.go').click();
  } else {
    const wrong = question.options.find((id) => !question.key.includes(id)) ?? '';
    await option(page, right ? (question.key[0] ?? '') : wrong).click();
  }
  await expect(stage(page).locator('.verdict')).toBeVisible();
}

/** Goes on from the verdict. */
export async function next(page: Page): Promise<void> {
  await stage(page).locator('.button.go').click();
  await expect(stage(page).locator('.verdict')).toHaveCount(0);
}

/** An option on the screen, by id. */
export function option(page: Page, id: string): Locator {
  return stage(page).locator(`[data-option="${id}"]`);
}

async function layOrder(page: Page, wanted: readonly string[]): Promise<void> {
  for (const [at, id] of wanted.entries()) {
    const laid = () =>
      stage(page)
        .locator('.laid li')
        .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.option));
    for (let now = (await laid()).indexOf(id); now > at; now--) {
      await stage(page).locator(`[data-move="${id}:-1"]`).click();
    }
  }
}

/** Every row of a store of `shouan-quizzes`; `[]` where the database or the store is not there. */
export function readRows(
  page: Page,
  store: string,
  database = 'shouan-quizzes',
): Promise<unknown[]> {
  return page.evaluate(
    async ([name, rows]) => {
      const known = await indexedDB.databases();
      if (!known.some((one) => one.name === name)) return [];
      return new Promise<unknown[]>((resolve, reject) => {
        const request = indexedDB.open(name as string);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const db = request.result;
          if (!db.objectStoreNames.contains(rows as string)) return resolve([]);
          const all = db
            .transaction(rows as string)
            .objectStore(rows as string)
            .getAll();
          all.onsuccess = () => {
            db.close();
            resolve(all.result);
          };
        };
      });
    },
    [database, store],
  );
}

import { expect, type Locator, type Page } from '@playwright/test';
import { islandsAwake } from './axe.ts';

/** The address of helper mode in Chinese. */
export const HELPER = '/shelters/helper/';

/** The list's item of a household. */
export function item(page: Page, name: string): Locator {
  return page.locator('.household', { hasText: name });
}

/** The nicknames as they stand in the list. */
export function names(page: Page): Promise<readonly string[]> {
  return page.locator('.household h3').allTextContents();
}

/** Opens helper mode and waits until it is awake. */
export async function openHelper(page: Page, url: string): Promise<void> {
  await page.goto(url + HELPER);
  await islandsAwake(page);
}

/** Adds a household with a village and nothing else, as a person would. */
export async function addByVillage(
  page: Page,
  nickname: string,
  village = 'yaokeng',
): Promise<void> {
  await page.getByRole('button', { name: '加一户' }).click();
  await page.getByLabel('外号').fill(nickname);
  await page.getByLabel('哪个村').fill(village);
  await page.getByLabel('哪个村').press('Enter');
  await page.getByRole('button', { name: '记下这一户' }).click();
  await expect(page.getByRole('status').getByText(`记下了：${nickname}。`)).toBeVisible();
}

/** The households on the disk that are not at home, for what is kept without a word being said. */
export function movingOnDisk(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('shouan-shelters');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('households').objectStore('households').getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result.filter(({ move }) => move !== 'home').length);
          };
        };
      }),
  );
}

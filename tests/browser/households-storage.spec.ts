import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { islandsAwake } from '../support/axe.ts';
import { type BuiltSite, startBuiltSite } from '../support/built-site.ts';
import { addByVillage, HELPER, item, openHelper } from '../support/households-page.ts';
import { loadHouseholds, manyHouseholds } from '../support/paper-page.ts';
import { STORAGE_TROUBLES } from '../support/storage-troubles.ts';

test.use({ serviceWorkers: 'block' });

let site: BuiltSite;
test.beforeAll(async () => {
  site = await startBuiltSite();
});
test.afterAll(() => site.stop());

for (const [name, make] of STORAGE_TROUBLES) {
  test(`C16 says so and keeps households for this page when ${name}`, async ({ page }) => {
    await page.addInitScript(make);
    await openHelper(page, site.url);
    await expect(page.getByRole('alert')).toContainText('这部手机没让存');
    await addByVillage(page, '桥头阿婆');
    await expect(item(page, '桥头阿婆')).toBeVisible();
    await page.reload();
    await islandsAwake(page);
    await expect(page.locator('.household')).toHaveCount(0);
  });
}

test('C17 keeps a household though the connection was lost', async ({ page }) => {
  await page.addInitScript(() => {
    const transaction = IDBDatabase.prototype.transaction;
    let lost = false;
    IDBDatabase.prototype.transaction = function (...given) {
      if (!lost && given[1] === 'readwrite') {
        lost = true;
        throw new DOMException('lost', 'InvalidStateError');
      }
      return transaction.apply(this, given);
    };
  });
  await openHelper(page, site.url);
  await addByVillage(page, '桥头阿婆');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.reload();
  await expect(item(page, '桥头阿婆')).toBeVisible();
});

test('C19 sets a spoiled record aside and leaves one of a later release alone', async ({
  page,
}) => {
  await loadHouseholds(page, site.url + HELPER, manyHouseholds(1));
  const ask = (put: readonly object[]) =>
    page.evaluate(async (rows) => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('shouan-shelters');
        request.onsuccess = () => resolve(request.result);
      });
      const tx = db.transaction(['households', 'aside'], 'readwrite');
      for (const row of rows) tx.objectStore('households').put(row);
      const all = ['households', 'aside'].map((name) => tx.objectStore(name).getAll());
      await new Promise((resolve) => {
        tx.oncomplete = resolve;
      });
      db.close();
      return all.map(({ result }) => result);
    }, put);
  await ask([
    { id: 'spoiled', v: 1, people: 'two' },
    { id: 'later', v: 2, kin: [] },
  ]);
  await page.reload();
  await expect(page.locator('.household')).toHaveCount(1);
  await expect(page.getByText('有 1 户是新版记的')).toBeVisible();
  const [households, aside] = await ask([]);
  expect(households?.map(({ id }: { id: string }) => id).sort()).toEqual(['h-0', 'later']);
  expect(aside).toEqual([{ value: { id: 'spoiled', v: 1, people: 'two' } }]);
});

test('is in the backup, and can be erased by itself and brought back', async ({ page }) => {
  await loadHouseholds(page, site.url + HELPER, manyHouseholds(2));
  await page.goto(`${site.url}/settings/`);
  await islandsAwake(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /备份成文件/ }).click();
  const backup = readFileSync(await (await download).path(), 'utf8');
  expect(backup).toContain('老樟树下第 2 家');
  await page.getByRole('button', { name: /清掉帮人记的住户/ }).click();
  await page.getByRole('button', { name: '清掉', exact: true }).click();
  await expect(page.getByText('已经清掉', { exact: false })).toBeVisible();
  await openHelper(page, site.url);
  await expect(page.locator('.household')).toHaveCount(0);
  await page.goto(`${site.url}/settings/`);
  await islandsAwake(page);
  await page.locator('[data-restore]').setInputFiles({
    name: 'b.json',
    mimeType: 'application/json',
    buffer: Buffer.from(backup),
  });
  await expect(page.getByText(/备份读回来了/)).toBeVisible();
  await openHelper(page, site.url);
  await expect(page.locator('.household')).toHaveCount(2);
});

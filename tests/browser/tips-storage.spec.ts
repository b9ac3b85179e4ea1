import { expect, type Page, test } from '@playwright/test';
import { silenceIndexedDb } from '../support/storage-troubles.ts';
import {
  fillForm,
  openForm,
  readOutbox,
  readReceipt,
  standClock,
  startTipSite,
  type TipSite,
  takeReceipt,
  WORDS,
} from '../support/tip-site.ts';

let site: TipSite;
test.beforeAll(async () => {
  site = await startTipSite();
});
test.afterAll(() => site.stop());
test.beforeEach(() => {
  site.line.mode = 'pass';
  site.line.posts = 0;
});
test.use({ serviceWorkers: 'block' });

const rowsOf = (words: string) => site.rows().filter((row) => row.words === words).length;
const arrives = (words: string) => expect.poll(() => rowsOf(words), { timeout: 15_000 }).toBe(1);
const ownWords = () => `${WORDS} ${test.info().title}`;
const state = (page: Page) => page.locator('.receipt .state');
const end = async (page: Page) => {
  await page.waitForTimeout(900);
  await page.getByRole('button', { name: '我记下了' }).click();
  await page.waitForURL('**/tip/status/');
};

test('C16 IndexedDB throws: receipt made, tip kept in the other place, sent, moved home later', async ({
  page,
  context,
}) => {
  await standClock(context);
  await page.addInitScript(() => {
    if (sessionStorage.getItem('mended')) return;
    IDBFactory.prototype.open = () => {
      throw new DOMException('private mode', 'SecurityError');
    };
  });
  site.line.mode = 'break';
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, ownWords());
  await takeReceipt(page);
  await expect(page.getByText('浏览器不让长期保存')).toBeVisible();
  await end(page);
  await expect(page.locator('.tips .state')).toHaveText('等有网');
  await page.evaluate(() => sessionStorage.setItem('mended', 'yes'));
  await page.reload();
  await expect.poll(() => readOutbox(page)).toMatchObject([{ state: 'waiting' }]);
  expect(await page.evaluate(() => localStorage.getItem('shouan.tips.kept'))).toBeNull();
  site.line.mode = 'pass';
  await page.getByRole('button', { name: '现在就发' }).click();
  await arrives(ownWords());
});

test('C16 no storage at all: the tip is sent from the page, and the form does not end before', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('private mode', 'SecurityError');
    };
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  site.line.mode = 'break';
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, ownWords());
  await takeReceipt(page);
  await expect(page.getByText('没能存下来。别关这一页')).toBeVisible();
  await expect(page.getByRole('button', { name: '我记下了' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '复制写的字' })).toBeVisible();
  site.line.mode = 'pass';
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(state(page)).toHaveText('县里收到', { timeout: 15_000 });
  await expect(page.getByRole('button', { name: '我记下了' })).toBeVisible();
  await arrives(ownWords());
});

test('C15 storage blocked by an old tab: receipt at once, advice within 3 s, tip sent', async ({
  context,
}) => {
  const old = await context.newPage();
  await old.goto(`${site.url}/robots.txt`);
  await old.evaluate(
    () =>
      new Promise((done) => {
        const opening = indexedDB.open('shouan-tips', 1);
        opening.onsuccess = () => {
          indexedDB.deleteDatabase('shouan-tips').onblocked = done;
        };
      }),
  );
  const page = await context.newPage();
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, ownWords());
  const startedAt = Date.now();
  await takeReceipt(page);
  expect(Date.now() - startedAt).toBeLessThan(1_500);
  await expect(page.getByText('关掉别的页面')).toBeVisible({ timeout: 4_500 });
  await expect(state(page)).toHaveText('县里收到');
  await arrives(ownWords());
  await page.goto(`${site.url}/learn/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('C12 the phone is full: plain words, nothing lost, sent all the same', async ({
  page,
  context,
}) => {
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, ownWords());
  site.line.mode = 'break';
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: site.url, quotaSize: 1 });
  const receipt = await takeReceipt(page);
  await expect(page.getByText('手机存满了')).toBeVisible();
  await page.reload();
  expect(await readReceipt(page)).toBe(receipt);
  site.line.mode = 'pass';
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(state(page)).toHaveText('县里收到', { timeout: 15_000 });
  await arrives(ownWords());
});

test('C17 a lost connection to the database is opened again and the tip kept', async ({ page }) => {
  await openForm(page, `${site.url}/tip/`);
  await page.evaluate(() => {
    const real = IDBDatabase.prototype.transaction;
    let isLost = true;
    IDBDatabase.prototype.transaction = function (...args) {
      if (!isLost) return real.apply(this, args);
      isLost = false;
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
    };
  });
  await fillForm(page, ownWords());
  await takeReceipt(page);
  await arrives(ownWords());
  expect(await readOutbox(page)).toMatchObject([{ state: 'received' }]);
});

test('C18 a database of a later release is neither wiped nor broken, and still sends', async ({
  page,
}) => {
  await page.goto(`${site.url}/robots.txt`);
  await page.evaluate(
    () =>
      new Promise((done) => {
        const opening = indexedDB.open('shouan-tips', 7);
        opening.onupgradeneeded = () => {
          const db = opening.result;
          db.createObjectStore('tips', { keyPath: 'receipt' }).createIndex('order', 'order');
          db.createObjectStore('spoiled', { autoIncrement: true });
          db.createObjectStore('later').put('kept', 'key');
          opening.transaction?.objectStore('tips').put({ v: 2, receipt: 'LATER', order: 5 });
        };
        opening.onsuccess = () => {
          opening.result.close();
          done(null);
        };
      }),
  );
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, ownWords());
  await takeReceipt(page);
  await arrives(ownWords());
  await end(page);
  await expect(page.getByText('还有 1 条是新版写的')).toBeVisible();
  const kept = await readOutbox(page);
  expect(kept.map(({ receipt }) => receipt)).toContain('LATER');
  const names = await page.evaluate(async () =>
    (await indexedDB.databases()).map((db) => db.version),
  );
  expect(names).toContain(7);
});

test('a database that was opened empty by somebody else gets its stores', async ({ page }) => {
  await page.goto(`${site.url}/robots.txt`);
  await page.evaluate(
    () =>
      new Promise((done) => {
        indexedDB.open('shouan-tips').onsuccess = (event) => {
          (event.target as IDBOpenDBRequest).result.close();
          done(null);
        };
      }),
  );
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, ownWords());
  await takeReceipt(page);
  await arrives(ownWords());
  expect(await readOutbox(page)).toMatchObject([{ state: 'received' }]);
});

test('C18 a newer release can upgrade while this page is open, and the tips stay', async ({
  page,
  context,
}) => {
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, ownWords());
  await takeReceipt(page);
  await arrives(ownWords());
  const newer = await context.newPage();
  await newer.goto(`${site.url}/robots.txt`);
  await newer.evaluate(
    () =>
      new Promise((done, failed) => {
        const opening = indexedDB.open('shouan-tips', 2);
        opening.onblocked = failed;
        opening.onupgradeneeded = () => opening.result.createObjectStore('later');
        opening.onsuccess = () => {
          opening.result.close();
          done(null);
        };
      }),
  );
  await page.goto(`${site.url}/tip/status/`);
  await expect(page.locator('.tips .state')).toHaveText('县里收到');
});

test('C19 a corrupt record is set aside whole and the rest goes on', async ({ page, context }) => {
  await standClock(context);
  site.line.mode = 'break';
  await openForm(page, `${site.url}/tip/`);
  await fillForm(page, ownWords());
  await takeReceipt(page);
  await expect(page.getByText('试过 1 次')).toBeVisible();
  await end(page);
  await page.evaluate(
    () =>
      new Promise((done) => {
        const opening = indexedDB.open('shouan-tips');
        opening.onsuccess = () => {
          const tx = opening.result.transaction('tips', 'readwrite');
          tx.objectStore('tips').put({ v: 1, receipt: 'BROKEN', words: 'half a tip' });
          tx.oncomplete = done;
          opening.result.close();
        };
      }),
  );
  await page.reload();
  await expect(page.getByText('有 1 条坏了读不出来')).toBeVisible();
  await expect(page.locator('.tips > li')).toHaveCount(1);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '全部存成文字' }).click();
  const text = await (await download).createReadStream();
  const parts: Buffer[] = [];
  for await (const part of text) parts.push(part as Buffer);
  expect(Buffer.concat(parts).toString()).toContain('half a tip');
  expect(Buffer.concat(parts).toString()).toContain(ownWords());
  site.line.mode = 'pass';
  await page.getByRole('button', { name: '现在就发' }).click();
  await arrives(ownWords());
});

test('a storage that gives no answer for now does not make the phone forget that a tip waits', async ({
  page,
}) => {
  await page.addInitScript(silenceIndexedDb);
  await page.addInitScript(() => localStorage.setItem('shouan.tips.waiting', '1'));
  await page.goto(site.url);
  await expect(page.getByText('还没发出去', { exact: false }).first()).toBeVisible();
  // Past the 3 s that the outbox is given to answer.
  await page.waitForTimeout(4500);
  expect(await page.evaluate(() => localStorage.getItem('shouan.tips.waiting'))).toBe('1');
});

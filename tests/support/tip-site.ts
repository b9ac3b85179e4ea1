import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { BrowserContext, Page } from '@playwright/test';
import { startServerProcess } from './server-process.ts';
import { makeFolder } from './test-server.ts';
import { openLine, type TipLine } from './tip-line.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** A tip as it lies in the server's database. */
export type StoredTip = { readonly words: string; readonly category: string };

/** The built site and the real server behind a line that can misbehave. */
export type TipSite = {
  readonly line: TipLine;
  readonly url: string;
  /** Every tip in the server's database, read from the file itself. */
  rows(): readonly StoredTip[];
  stop(): Promise<void>;
};

/** Starts the real server for the built site (`SITE_DIST`, else `dist`) with an empty database. */
export async function startTipSite(): Promise<TipSite> {
  const { path, remove } = makeFolder();
  const server = await startServerProcess(path, {
    DIST_DIR: resolve(ROOT, process.env['SITE_DIST'] ?? 'dist'),
    CONTENT_DIR: join(ROOT, 'content'),
    LOG: 'none',
  });
  const line = await openLine(server.port);
  return {
    line,
    url: line.url,
    rows() {
      const file = join(path, 'data', 'shouan.db');
      if (!existsSync(file)) return [];
      const database = new DatabaseSync(file, { readOnly: true });
      const rows = database.prepare('select words, category from tips').all();
      database.close();
      return rows as StoredTip[];
    },
    async stop() {
      await line.stop();
      await server.end('SIGKILL');
      remove();
    },
  };
}

/** The words most tests report. */
export const WORDS = '二楼通道堆满纸箱，门也锁着。';

/** Opens the form and waits until it is awake. */
export async function openForm(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: /先拿回执号|give me the receipt/ }).waitFor();
}

/** Chooses the first kind and writes the words. */
export async function fillForm(page: Page, words = WORDS): Promise<void> {
  await page.locator('[data-field="category"] summary').click();
  await page.locator('[name=category]').first().locator('..').click();
  await page.getByRole('textbox', { name: /看到了什么|What did you see/ }).fill(words);
}

/** Presses the button and gives the receipt that is shown, 27 symbols. */
export async function takeReceipt(page: Page): Promise<string> {
  await page.getByRole('button', { name: /先拿回执号|give me the receipt/ }).click();
  return readReceipt(page);
}

/** The receipt on the screen. */
export async function readReceipt(page: Page): Promise<string> {
  const cells = page.locator('.receipt-grid > span');
  await cells.nth(8).waitFor();
  return (await cells.allTextContents()).join('');
}

/** What is in the phone's own outbox, read with plain IndexedDB. */
export function readOutbox(page: Page): Promise<{ receipt: string; state: string }[]> {
  return page.evaluate(async () => {
    const there = await indexedDB.databases();
    if (!there.some(({ name }) => name === 'shouan-tips')) return [];
    return new Promise<{ receipt: string; state: string }[]>((done, failed) => {
      const opening = indexedDB.open('shouan-tips');
      opening.onerror = () => failed(opening.error);
      opening.onsuccess = () => {
        const db = opening.result;
        if (!db.objectStoreNames.contains('tips')) return done([]);
        const asking = db.transaction('tips').objectStore('tips').getAll();
        asking.onsuccess = () => {
          db.close();
          done(asking.result);
        };
      };
    });
  });
}

/** The phone's clock stands from here on, so no pause between two tries ends: only a hand sends. */
export function standClock(context: BrowserContext): Promise<void> {
  return context.clock.setFixedTime(Date.now());
}

/** Kills a tab as the phone does when memory runs out. */
export async function crashTab(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}

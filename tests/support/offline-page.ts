import type { BrowserContext, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Waits until the page says that its language is kept. */
export async function waitReady(page: Page, timeoutMs = 15_000): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', {
    timeout: timeoutMs,
  });
}

/** What the page knows of keeping; only on the small site, whose boot script opens it to tests. */
// biome-ignore lint/suspicious/noExplicitAny: the detail is read freely in tests
export async function readDetail(page: Page): Promise<any> {
  return page.evaluate('keeping.readOfflineState()');
}

/** Waits until both languages are kept. */
export async function waitBoth(page: Page): Promise<void> {
  await waitReady(page);
  await expect
    .poll(async () => (await readDetail(page)).langs, { timeout: 15_000 })
    .toEqual({ 'zh-CN': 'ready', en: 'ready' });
}

/** Opens a page in a fresh tab of the context and waits until both languages are kept. */
export async function keepAll(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await waitBoth(page);
  return page;
}

/** Opens a page in a fresh tab of the context and waits until its language is kept. */
export async function keepOne(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await waitReady(page);
  return page;
}

/** Damages a kept line, as worn flash memory does; gives whether it was kept at all. */
export async function damageLine(page: Page, hash: string | undefined): Promise<boolean> {
  return page.evaluate(async (address) => {
    const cache = await caches.open('shouan-lines-1');
    const text = await (await cache.match(address))?.text();
    if (text === undefined) return false;
    const headers = { 'content-type': 'application/json' };
    await cache.put(address, new Response(text.replace(']', '!]'), { headers }));
    return true;
  }, `/_f/${hash}.json`);
}

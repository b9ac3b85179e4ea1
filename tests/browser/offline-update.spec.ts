import { appendFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { MANIFEST_ADDRESS, type Manifest } from '#offline/rules/manifest-shape.ts';
import { keepAll, keepOne, readDetail, waitReady } from '../support/offline-page.ts';
import { buildSite } from '../support/offline-site.ts';
import type { Site } from '../support/site.ts';
import { startSite } from '../support/site.ts';

let root = '';
let site: Site;
const manifests: Record<string, Manifest> = {};
const dirOf = (release: string) => join(root, release);

test.beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'offline-update-'));
  const releases = {
    one: {},
    two: { changed: 'words of two ', script: 'two', colour: '#222' },
    three: { changed: 'words of three ', script: 'three', colour: '#333' },
    words: { changed: 'other words ' },
    colour: { colour: '#444' },
  };
  for (const [name, variant] of Object.entries(releases)) {
    manifests[name] = (await buildSite(dirOf(name), variant)).manifest;
    if (name === 'two') await changeWorker(dirOf(name));
  }
});
test.afterAll(() => rm(root, { recursive: true }));
test.beforeEach(async () => {
  site = await startSite(dirOf('one'));
});
test.afterEach(() => site.stop());

/** The worker's own code changes as well: it waits, and takes over when the update is accepted. */
async function changeWorker(dir: string): Promise<void> {
  await appendFile(join(dir, 'sw.js'), '\nself.isTwo = true;');
  for (const ending of ['br', 'gz']) await rm(join(dir, `sw.js.${ending}`));
}

const isOffered = async (page: Page) => (await readDetail(page)).updateReady;
const release = async (name: string, page: Page) => {
  await site.tell({ dir: dirOf(name), forget: true });
  await page.evaluate('keeping.retry()');
};
const pressIsland = async (page: Page) => {
  await page.locator('[data-island]').click();
  return page.locator('[data-island]');
};

test('offers an update, forces none, and keeps the old page working', async ({ context }) => {
  const page = await keepOne(context, `${site.url}/learn/m1/`);
  await release('two', page);
  await expect.poll(() => isOffered(page)).toBe(true);
  await page.reload();
  await expect(page.locator('main')).not.toContainText('words of two');
  const old = await keepOne(context, `${site.url}/learn/m1/`);
  const isWaiting = async () => {
    const [one] = await navigator.serviceWorker.getRegistrations();
    await one?.update().catch(() => {});
    return one?.waiting !== null;
  };
  await expect.poll(() => page.evaluate(isWaiting)).toBe(true);
  await site.stop();
  await page.evaluate('keeping.acceptUpdate()');
  await page.reload();
  await expect(page.locator('main')).toContainText('words of two');
  await expect.poll(() => page.evaluate(isWaiting)).toBe(false);
  await expect(await pressIsland(page)).toHaveText('two');
  await expect(old.locator('main')).not.toContainText('words of two');
  await expect(await pressIsland(old)).toHaveText('one');
  expect(await isOffered(page)).toBe(false);
});

test('offers the newest when two came before it was accepted', async ({ context }) => {
  const page = await keepOne(context, `${site.url}/learn/m1/`);
  for (const name of ['two', 'three']) {
    await release(name, page);
    await expect
      .poll(async () => (await site.tell({})).requests)
      .toContain(`/_f/${manifests[name]?.shells['zh-CN page']}.json`);
  }
  await expect.poll(() => isOffered(page)).toBe(true);
  await expect(await pressIsland(page)).toHaveText('one');
  await page.evaluate('keeping.acceptUpdate()');
  await site.stop();
  await page.reload();
  await expect(page.locator('main')).toContainText('words of three');
  await expect(await pressIsland(page)).toHaveText('three');
});

test('takes an update withdrawn by the server back', async ({ context }) => {
  const page = await keepOne(context, `${site.url}/`);
  await release('two', page);
  await expect.poll(() => isOffered(page)).toBe(true);
  await release('one', page);
  await expect.poll(() => isOffered(page)).toBe(false);
});

test('uses a waiting update once every window was closed', async ({ context }) => {
  const page = await keepOne(context, `${site.url}/`);
  await release('two', page);
  await expect.poll(() => isOffered(page)).toBe(true);
  await page.close();
  await site.stop();
  const fresh = await context.newPage();
  await fresh.goto(`${site.url}/learn/m1/`);
  await expect(fresh.locator('main')).toContainText('words of two');
});

test('moves one changed module, and for a changed colour no content', async ({ context }) => {
  const page = await keepAll(context, `${site.url}/`);
  const lines = (hashes: (string | undefined)[]) => hashes.map((hash) => `/_f/${hash}.json`);
  const moved = async (name: string) => {
    await release(name, page);
    await expect.poll(() => isOffered(page)).toBe(true);
    const { requests, bytes } = await site.tell({});
    return { bytes, paths: requests.filter((path) => path !== '/offline.json').sort() };
  };
  /** Bytes of a file of a release as the server sends it. */
  const sent = async (name: string, path: string) => {
    const file = join(dirOf(name), path);
    return (await stat(`${file}.br`).catch(() => stat(file))).size;
  };
  const pages = manifests.words?.pages ?? {};
  const changed = ['/learn/m1/', '/en/learn/m1/'].map((address) => pages[address]?.[0]);
  const words = await moved('words');
  expect(words.paths).toEqual(lines(changed).sort());
  const own = await Promise.all(lines(changed).map((line) => sent('words', line)));
  const fragments = own.reduce((sum, one) => sum + one, 0);
  expect(words.bytes).toBeLessThanOrEqual(2 * fragments + (await sent('words', MANIFEST_ADDRESS)));
  await release('one', page);
  await expect.poll(() => isOffered(page)).toBe(false);
  const shells = Object.values(manifests.colour?.shells ?? {});
  expect((await moved('colour')).paths).toEqual(lines(shells).sort());
});

test('leaves what is kept alone when the site is newer than it understands', async ({
  context,
}) => {
  const page = await keepOne(context, `${site.url}/`);
  const body = JSON.stringify({ v: 3, surprise: true });
  await site.tell({ faults: [{ path: '^/offline.json', type: 'application/json', body }] });
  await page.evaluate('keeping.retry()');
  await expect.poll(async () => (await readDetail(page)).reason).toBe('newer');
  expect((await readDetail(page)).state).toBe('ready');
  await site.stop();
  await page.goto(`${site.url}/now/`);
  await expect(page.locator('h1')).toHaveText('zh-CN /now/');
});

test('removes itself when the site is retired, and touches no stranger’s cache', async ({
  context,
}) => {
  const page = await keepOne(context, `${site.url}/`);
  await page.evaluate(() => caches.open('stranger'));
  const body = JSON.stringify({ v: 9, retire: true });
  await site.tell({ faults: [{ path: '^/offline.json', type: 'application/json', body }] });
  await page.evaluate('keeping.retry()');
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'unsupported');
  const left = await page.evaluate(async () => [
    await caches.keys(),
    (await navigator.serviceWorker.getRegistrations()).length,
  ]);
  expect(left).toEqual([['stranger'], 0]);
});

test('deletes its own former caches and no other', async ({ context }) => {
  const page = await context.newPage();
  await page.goto(`${site.url}/icon.svg`);
  await page.evaluate(async () => {
    for (const name of ['shouan-lines-0', 'shouan-photos', 'workbox-v1']) await caches.open(name);
  });
  await page.goto(`${site.url}/`);
  await waitReady(page);
  const names = await page.evaluate(() => caches.keys());
  expect(names.sort()).toEqual(['shouan-lines-1', 'shouan-photos', 'shouan-state-1', 'workbox-v1']);
});

test.describe('a worker file that is none', () => {
  const answers = {
    'a page': { path: '^/sw.js', body: '<html>portal</html>' },
    'not found': { path: '^/sw.js', status: 404 },
    'an error': { path: '^/sw.js', status: 500, type: 'text/javascript', body: 'x' },
    'a broken script': { path: '^/sw.js', type: 'text/javascript', body: 'throw 1' },
  };
  for (const [name, fault] of Object.entries(answers)) {
    test(`does not harm the first visit: ${name}`, async ({ page }) => {
      await site.tell({ faults: [fault] });
      await page.goto(`${site.url}/`);
      await expect(page.locator('html')).toHaveAttribute('data-offline', 'failed');
      expect(await readDetail(page)).toMatchObject({ reason: 'worker' });
      await page.goto(`${site.url}/now/`);
      await expect(page.locator('h1')).toHaveText('zh-CN /now/');
      await expect(page.locator('html')).toHaveAttribute('data-offline', 'failed');
      await site.tell({ faults: [] });
      await page.evaluate('keeping.retry()');
      await waitReady(page);
    });

    test(`does not harm what is kept: ${name}`, async ({ context }) => {
      const page = await keepOne(context, `${site.url}/`);
      await site.tell({ faults: [fault] });
      await page.evaluate(async () => {
        const [one] = await navigator.serviceWorker.getRegistrations();
        await one?.update().catch(() => {});
      });
      await page.reload();
      await waitReady(page);
      await site.stop();
      await page.goto(`${site.url}/now/`);
      await expect(page.locator('h1')).toHaveText('zh-CN /now/');
    });
  }
});

test('says that there is no room, and still serves what is kept', async ({ context }) => {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const origin = site.url;
  await site.tell({ pauseMs: 4 });
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 20_000 });
  await page.goto(`${site.url}/`);
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'failed', { timeout: 15_000 });
  expect(await readDetail(page)).toMatchObject({ reason: 'quota' });
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await page.evaluate('keeping.retry()');
  await waitReady(page);
});

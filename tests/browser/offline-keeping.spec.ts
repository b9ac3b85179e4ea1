import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Manifest, packsFor } from '#offline/rules/manifest-shape.ts';
import {
  damageLine,
  keepAll,
  keepOne,
  readDetail,
  waitBoth,
  waitReady,
} from '../support/offline-page.ts';
import { buildSite } from '../support/offline-site.ts';
import type { Site } from '../support/site.ts';
import { startSite } from '../support/site.ts';

let dir = '';
let manifest: Manifest;
let site: Site;

test.beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'offline-'));
  ({ manifest } = await buildSite(dir));
});
test.afterAll(() => rm(dir, { recursive: true }));
test.beforeEach(async () => {
  site = await startSite(dir);
});
test.afterEach(() => site.stop());

test('opens every page in both languages without one request, and with the server stopped', async ({
  context,
}) => {
  const page = await keepAll(context, `${site.url}/`);
  await site.tell({ forget: true });
  const open = async () => {
    for (const address of Object.keys(manifest.pages)) {
      const answer = await page.goto(site.url + address);
      expect(answer?.status(), address).toBe(200);
      await expect(page.locator('h1')).toHaveText(
        address.startsWith('/en/') ? `en ${address.slice(3)}` : `zh-CN ${address}`,
      );
    }
    await page.locator('[data-island]').click();
    await expect(page.locator('[data-island]')).toHaveText('one');
  };
  await open();
  // On a slow machine a page stays long enough for the browser's own look for a newer worker.
  const { requests } = await site.tell({});
  expect(requests.filter((path) => path !== '/sw.js')).toEqual([]);
  await site.stop();
  await open();
  expect(await readDetail(page)).toMatchObject({ state: 'ready', reason: null, kept: 19 });
});

test('answers the very bytes that were built', async ({ context }) => {
  const page = await keepOne(context, `${site.url}/`);
  const composed = await (await page.goto(`${site.url}/now/`))?.body();
  expect(composed?.toString()).toBe(await readFile(join(dir, 'now/index.html'), 'utf8'));
});

test('asks for few things: worker, manifest, shell and content packs', async ({ context }) => {
  await keepAll(context, `${site.url}/`);
  const { requests } = await site.tell({});
  const install = requests.filter((path) => /^\/(_f|_packs)\/|offline\.json|sw\.js/.test(path));
  expect(install.length).toBeLessThanOrEqual(8 + Object.keys(manifest.pages).length / 30);
  expect(install.slice(0, 2).sort()).toEqual(['/offline.json', '/sw.js']);
  expect(new Set(install).size).toBe(install.length);
});

test('finds a page under any way to write its address', async ({ page }) => {
  await page.goto(`${site.url}/`);
  await waitReady(page);
  await site.stop();
  for (const path of ['/now', '/now/index.html', '/now/?from=qr', '/now/#top', '//now/']) {
    await page.goto(site.url + path);
    await expect(page.locator('h1')).toHaveText('zh-CN /now/');
  }
});

test('says in the page’s language that an unknown address is not kept', async ({ context }) => {
  const page = await keepAll(context, `${site.url}/`);
  expect((await page.goto(`${site.url}/nowhere/`))?.status()).toBe(404);
  await expect(page.locator('h1')).toHaveText('404 from the server');
  await site.stop();
  const answer = await page.goto(`${site.url}/en/learn/unknown/`);
  expect(answer?.status()).toBe(503);
  await expect(page.locator('h1')).toHaveText('en /offline/');
  await page.goto(`${site.url}/nowhere/`);
  await expect(page.locator('h1')).toHaveText('zh-CN /offline/');
});

test('lets posts, the server’s interface and parts of files pass', async ({ context }) => {
  const page = await keepOne(context, `${site.url}/`);
  await site.tell({ forget: true });
  const statuses = await page.evaluate(async () => {
    const of = async (path: string, init?: RequestInit) => (await fetch(path, init)).status;
    return [
      await of('/api/status'),
      await of('/now/', { method: 'POST' }),
      await of('/boot.js', { headers: { range: 'bytes=0-3' } }),
    ];
  });
  expect(statuses).toEqual([404, 200, 200]);
  expect((await site.tell({})).requests).toEqual(['/api/status', '/now/', '/boot.js']);
});

test('fetches a damaged page again online, and says so plainly offline', async ({ context }) => {
  const page = await keepOne(context, `${site.url}/`);
  expect(await damageLine(page, manifest.pages['/now/']?.[0])).toBe(true);
  await page.goto(`${site.url}/now/`);
  await expect(page.locator('h1')).toHaveText('zh-CN /now/');
  await waitReady(page);
  await expect
    .poll(async () => (await site.tell({})).requests)
    .toContain(`/_f/${manifest.pages['/now/']?.[0]}.json`);
  expect(await damageLine(page, manifest.pages['/now/']?.[0])).toBe(true);
  await site.stop();
  expect((await page.goto(`${site.url}/now/`))?.status()).toBe(503);
  await expect(page.locator('h1')).toHaveText('zh-CN /offline/');
});

test('fetches what the browser has thrown away', async ({ page }) => {
  await page.goto(`${site.url}/`);
  await waitReady(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.goto(`${site.url}/now/`);
  await expect(page.locator('h1')).toHaveText('zh-CN /now/');
  await waitReady(page);
});

test('takes no portal’s page for content, keeps what is right, and mends it later', async ({
  page,
}) => {
  const zh = manifest.packs.find(({ lang }) => lang === 'zh-CN');
  const pack = `^${zh?.file}$`;
  const lost = `^/_f/${zh?.lines[3]}.json$`;
  await site.tell({ faults: [{ path: pack, body: '<html>log in</html>' }, { path: lost }] });
  await page.goto(`${site.url}/`);
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'failed', { timeout: 15_000 });
  const detail = await readDetail(page);
  expect(detail).toMatchObject({ state: 'failed', reason: 'refused', kept: 18, total: 19 });
  expect(detail.missing).toHaveLength(1);
  const own = packsFor(manifest, ['zh-CN']).reduce((sum, { bytes }) => sum + bytes, 0);
  expect(detail.totalBytes).toBe(own);
  await site.tell({ faults: [] });
  await page.evaluate('keeping.retry()');
  await waitReady(page);
});

test.describe('an answer that is not the pack', () => {
  const wrong = {
    'another text as JSON': { type: 'application/json', body: '["x"]\n["y"]\n' },
    'no whole line': { type: 'application/json', body: '["x"' },
    'bytes that claim to be compressed': { type: 'application/json', encoding: 'gzip', body: 'xx' },
    nothing: { status: 404 },
    'an error': { status: 500, type: 'application/json', body: '{}' },
    'bytes that are no text': { type: 'application/json', body: '\u00ff\ufffe\n' },
  };
  for (const [name, fault] of Object.entries(wrong)) {
    test(`is never kept: ${name}`, async ({ page }) => {
      await site.tell({ faults: [{ path: '^/_packs/zh', ...fault }] });
      await page.goto(`${site.url}/`);
      await waitReady(page, 20_000);
      await site.stop();
      await page.goto(`${site.url}/learn/m7/`);
      await expect(page.locator('h1')).toHaveText('zh-CN /learn/m7/');
    });
  }
});

test.describe('a site of sixty lessons', () => {
  let big: string;
  test.beforeAll(async () => {
    big = await mkdtemp(join(tmpdir(), 'offline-big-'));
    await buildSite(big, { modules: 60, sentences: 130 });
  });
  test.afterAll(() => rm(big, { recursive: true }));

  test('goes on after ten cuts, for at most 1.7 times the bytes', async ({ page, context }) => {
    await site.tell({ dir: big });
    const whole = await context.newPage();
    await whole.goto(`${site.url}/`);
    await waitBoth(whole);
    const once = (await site.tell({ forget: true })).bytes;
    await whole.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
      for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
      localStorage.clear();
    });
    await whole.close();
    const share = Math.round(once / 10.5);
    let bytes = 0;
    await site.tell({ cutAfterBytes: share, pauseMs: 1 });
    await page.goto(`${site.url}/`).catch(() => {});
    for (let cut = 1; cut <= 10; cut++) {
      await expect.poll(() => site.isDown(), { timeout: 20_000 }).toBe(true);
      bytes += share;
      await site.start(cut < 10 ? { cutAfterBytes: share, pauseMs: 1 } : {});
      if (page.url() === 'about:blank' || cut === 1) await page.goto(site.url).catch(() => {});
      await page.evaluate('void keeping.retry()').catch(() => {});
    }
    await waitBoth(page);
    bytes += (await site.tell({})).bytes;
    expect(bytes / once).toBeLessThan(1.7);
    test.info().annotations.push({ type: 'ten cuts', description: (bytes / once).toFixed(2) });
  });
});

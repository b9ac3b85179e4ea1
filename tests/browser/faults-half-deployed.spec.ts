import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Manifest } from '#offline/rules/manifest-shape.ts';
import { keepOne, readDetail, waitReady } from '../support/offline-page.ts';
import { buildSite } from '../support/offline-site.ts';
import { type Fault, type Site, startSite } from '../support/site.ts';

const MODULE = '/learn/m1/';
const NEW = 'words of two';
let dir = '';
let site: Site;
let two: Manifest;
const folder = (name: string) => join(dir, name);

test.beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'half-deployed-'));
  await buildSite(folder('one'));
  ({ manifest: two } = await buildSite(folder('two'), { changed: `${NEW} `, script: 'two' }));
});
test.afterAll(() => rm(dir, { recursive: true }));
test.beforeEach(async () => {
  site = await startSite(folder('one'));
});
test.afterEach(() => site.stop());

const asked = async (path: string) => (await site.tell({})).requests.includes(path);
const isOffered = async (page: Page) => (await readDetail(page)).updateReady;
const deploy = async (page: Page, faults: readonly Fault[], name = 'two') => {
  await site.tell({ dir: folder(name), faults, forget: true });
  await page.evaluate('keeping.retry()');
};
const island = (page: Page) => page.locator('[data-island]');
/** The old release answers whole, with its own script, and the new one is not offered. */
const goesOn = async (page: Page) => {
  expect(await isOffered(page)).toBe(false);
  await page.reload();
  await expect(page.locator('h1')).toHaveText(`zh-CN ${MODULE}`);
  await expect(page.locator('main')).not.toContainText(NEW);
  await island(page).click();
  await expect(island(page)).toHaveText('one');
};

for (const status of [404, 500]) {
  test(`C23 an update of which one file is answered ${status} is not taken; the old one goes on, also offline`, async ({
    context,
  }) => {
    const page = await keepOne(context, site.url + MODULE);
    const line = `/_f/${two.pages[MODULE]?.[0]}.json`;
    await deploy(page, [{ path: `^${line}$|^/_packs/zh`, status }]);
    await expect.poll(() => asked(line)).toBe(true);
    await goesOn(page);
    await site.stop();
    await goesOn(page);
    await site.start({ faults: [], dir: folder('two') });
    await page.evaluate('keeping.retry()');
    await expect.poll(() => isOffered(page), { timeout: 20_000 }).toBe(true);
    await page.evaluate('keeping.acceptUpdate()');
    await page.reload();
    await expect(page.locator('main')).toContainText(NEW);
  });
}

test('C26 a new manifest beside old files is never mixed: the old release goes on, and a first visit still reads', async ({
  context,
  browser,
}) => {
  const page = await keepOne(context, site.url + MODULE);
  const body = await readFile(join(folder('two'), 'offline.json'), 'utf8');
  const mixed: Fault[] = [{ path: '^/offline\\.json$', type: 'application/json', body }];
  await deploy(page, mixed, 'one');
  await expect.poll(() => asked(`/_f/${two.pages[MODULE]?.[0]}.json`)).toBe(true);
  await goesOn(page);

  const stranger = await browser.newContext();
  const first = await stranger.newPage();
  await first.goto(site.url + MODULE);
  await expect(first.locator('html')).toHaveAttribute('data-offline', 'failed', {
    timeout: 20_000,
  });
  await first.reload();
  await expect(first.locator('h1')).toHaveText(`zh-CN ${MODULE}`);
  await island(first).click();
  await expect(island(first)).toHaveText('one');

  await site.tell({ dir: folder('two'), faults: [] });
  await first.evaluate('keeping.retry()');
  await waitReady(first, 20_000);
  await site.stop();
  await first.reload();
  await expect(first.locator('main')).toContainText(NEW);
  await stranger.close();
});

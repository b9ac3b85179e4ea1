import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { readContent } from '#build/read-content.ts';
import { DIST } from '../support/built-site.ts';
import { type OtherCounty, startOtherCounty } from '../support/other-county.ts';
import { locate, openAwake, turnPhone } from '../support/shelter-page.ts';

let county: OtherCounty;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  county = await startOtherCounty();
});
test.afterAll(() => county.stop());

const pages = () => county.files.filter(([name]) => name.endsWith('.html'));

test('names the first county on no page and in no file', () => {
  const { region } = readContent({ base: 'content' });
  const own = [region?.county.shortName['zh-CN'], region?.county.shortName.en, '6612350'];
  const towns = region?.towns.map(({ name }) => name['zh-CN']) ?? [];
  const names = [...own, ...towns].filter((name) => name !== undefined);
  expect(county.files.length).toBeGreaterThan(50);
  expect(names).toHaveLength(18);
  const named = county.files.flatMap(([file, text]) =>
    names.filter((name) => text.includes(name)).map((name) => `${file}: ${name}`),
  );
  expect(named).toEqual([]);
});

test('names the other county’s places and shelters', () => {
  const text = (file: string) => county.files.find(([name]) => name === file)?.[1] ?? '';
  expect(text('data/places.json')).toContain('柳树村');
  expect(text('shelters/index.html')).toContain('西乡小学');
  expect(text('en/shelters/index.html')).toContain('West Township');
});

test('shows no sample banner where the list is official', () => {
  const shown = pages().filter(([, text]) => text.includes('sample-banner"'));
  expect(shown.map(([name]) => name)).toEqual([]);
});

test('does not say that the county has not adopted it when it has', () => {
  const said = pages().filter(([, text]) => text.includes('县里还没有审核'));
  expect(said.map(([name]) => name)).toEqual([]);
});

test.describe('with rivers, roads and a key of Tianditu', () => {
  test.use({
    geolocation: { longitude: 110.21, latitude: 30.21, accuracy: 20 },
    permissions: ['geolocation', 'accelerometer', 'gyroscope', 'magnetometer'],
  });

  /** A square of one colour, as a tile. */
  const TILE = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  async function openRadar(page: Page): Promise<void> {
    const lines = page.waitForResponse('**/data/lines.json');
    await openAwake(page, `${county.url}/shelters/`);
    await locate(page);
    await page.getByRole('radio', { name: '方位图' }).check();
    await expect(page.locator('[data-chosen]')).toBeVisible();
    await (await lines).finished();
    // Read, laid round the middle and drawn: each takes its turn.
    await page.evaluate(async () => {
      for (let n = 0; n < 5; n++) await new Promise((done) => requestAnimationFrame(done));
    });
  }
  /** What the radar shows, as one string to compare. */
  const picture = (page: Page) =>
    page.locator('[data-radar] canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());

  test.describe('on a first visit', () => {
    test.use({ serviceWorkers: 'block' });

    test('the lines are drawn under the radar, with the number of the map’s approval', async ({
      page,
    }) => {
      await page.route('**/data/lines.json', (route) => route.fulfill({ json: [] }));
      await openRadar(page);
      const bare = await picture(page);
      await page.unroute('**/data/lines.json');
      await openRadar(page);
      await expect.poll(() => picture(page)).not.toBe(bare);
      await expect(page.locator('main')).toContainText('某S（2026）1号');
      await expect(page.locator('main')).toContainText('不作为行政区域界线依据');
    });

    test('the map is asked for by a button only, and shows the shelters on its tiles', async ({
      page,
    }) => {
      const asked: string[] = [];
      await page.route('https://*.tianditu.gov.cn/**', (route) => {
        asked.push(route.request().url());
        return route.fulfill({ contentType: 'image/png', body: TILE });
      });
      await openRadar(page);
      expect(asked).toEqual([]);
      await page.getByRole('button', { name: '在地图上看（要有网）' }).click();
      await expect(page.locator('.base-map .leaflet-tile-loaded').first()).toBeAttached();
      await expect(page.locator('.base-map path')).toHaveCount(3);
      await expect(page.locator('.leaflet-control-attribution')).toHaveText('天地图');
      expect(asked[0]).toContain('tk=0123456789abcdef0123456789abcdef');
      await page.getByRole('button', { name: '收起地图' }).click();
      await expect(page.locator('.base-map')).toHaveCount(0);
    });
  });

  test('a county that has not said its declination says that its compass is magnetic', async ({
    page,
  }) => {
    await openRadar(page);
    await page.getByRole('button', { name: '跟手机转' }).click();
    await turnPhone(page, 90);
    await expect(page.locator('[data-compass=on]')).toContainText('指的是磁北，差几度');
    await expect(page.locator('[data-radar] canvas')).toHaveAttribute('data-up', '90.0');
  });

  test('the lines are drawn with the network cut', async ({ page, context }) => {
    await openRadar(page);
    const online = await picture(page);
    await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', {
      timeout: 30_000,
    });
    await context.setOffline(true);
    await openRadar(page);
    await expect.poll(() => picture(page)).toBe(online);
  });

  test('with the network cut the map says so, and the radar stays', async ({ page, context }) => {
    await openRadar(page);
    await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', {
      timeout: 30_000,
    });
    await context.setOffline(true);
    await page.getByRole('button', { name: '在地图上看（要有网）' }).click();
    await expect(page.getByText('地图打不开，多半是没有网。看方位图。')).toBeVisible();
    await expect(page.locator('[data-radar] canvas')).toBeVisible();
  });
});

test('a county without a key carries nothing of a map', () => {
  const scripts = readdirSync(join(DIST, '_astro')).filter((name) => /leaflet/i.test(name));
  expect(scripts).toEqual([]);
});

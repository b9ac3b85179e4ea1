import { expect, type Page, test } from '@playwright/test';
import { type BuiltSite, startBuiltSite } from '../support/built-site.ts';
import {
  degreesApart,
  geodesicTo,
  giveStatus,
  HERE,
  locate,
  MAGNETIC_WEST,
  openAwake,
  SCHOOL,
  turnPhone,
} from '../support/shelter-page.ts';

let site: BuiltSite;
test.beforeAll(async () => {
  site = await startBuiltSite();
});
test.afterAll(() => site.stop());
test.use({ serviceWorkers: 'block' });

const going = (page: Page) => page.locator('[data-going]');

test('opens from the list, has an address of its own, and leads back', async ({ page }) => {
  await openAwake(page, `${site.url}/shelters/`);
  await page.getByRole('link', { name: '乙镇中心小学' }).click();
  await expect(page).toHaveURL(/#SAMPLE-0002$/);
  await expect(going(page).getByRole('heading', { name: '乙镇中心小学' })).toBeFocused();
  await expect(going(page)).toContainText('适合避山洪');
  await expect(page.locator('.sample-banner')).toBeVisible();
  await page.reload();
  await expect(going(page).getByRole('heading', { name: '乙镇中心小学' })).toBeVisible();
  await page.goBack();
  await expect(page.locator('[data-group=fitting]')).toBeVisible();
  await page.goForward();
  await page.getByRole('button', { name: '回到名单' }).click();
  await expect(page.locator('[data-group=fitting]')).toBeVisible();
});

test('warns at a place that does not fit, is not stated, or must not be gone to', async ({
  page,
}) => {
  for (const [id, words] of [
    ['SAMPLE-0006', '不适合避山洪，不要去'],
    ['SAMPLE-0005', '不要当成安全的地方'],
    ['SAMPLE-0007', '这里现在不能去'],
    ['SAMPLE-0008', '这里现在不能去'],
  ]) {
    await page.goto('about:blank');
    await openAwake(page, `${site.url}/shelters/#${id}`);
    await expect(going(page).locator('.notice').first()).toContainText(words ?? '');
  }
  await expect(page.getByRole('link', { name: '发短信' })).toHaveAttribute(
    'href',
    new RegExp(encodeURIComponent('这里现在不能去')),
  );
  await expect(page.getByRole('button', { name: '跟箭头走' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: '高德地图' })).toHaveCount(0);
  await page.goto('about:blank');
  await openAwake(page, `${site.url}/shelters/#gone`);
  await expect(going(page)).toContainText('名单里没有这一处');
});

test('leads to other maps with their own order and datum, and dials no sample', async ({
  page,
}) => {
  await openAwake(page, `${site.url}/shelters/#${SCHOOL.id}`);
  const link = (name: string) => page.getByRole('link', { name });
  await expect(link('高德地图')).toHaveAttribute(
    'href',
    /navigation\?to=118\.37\d{4},29\.29\d{4},/,
  );
  await expect(link('高德地图')).not.toHaveAttribute('href', /118\.371000/);
  await expect(link('百度地图')).toHaveAttribute('href', /location=29\.295000,118\.371000&.*wgs84/);
  await expect(link('腾讯地图')).toHaveAttribute('href', /tocoord=29\.295000,118\.371000&/);
  await expect(link('手机里别的地图')).toHaveAttribute('href', /^geo:29\.295000,118\.371000/);
  await expect(page.getByText('要有网。')).toBeVisible();
  await expect(page.locator('main a[href^="tel:0570"]')).toHaveCount(0);
});

test('copies address and coordinates', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAwake(page, `${site.url}/shelters/#${SCHOOL.id}`);
  await page.getByRole('button', { name: '复制坐标' }).click();
  await expect(page.getByRole('button', { name: '复制好了' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('29.295000, 118.371000');
});

test.describe('with a position', () => {
  test.use({
    geolocation: HERE,
    permissions: ['geolocation', 'accelerometer', 'gyroscope', 'magnetometer'],
  });

  test('tells others the place in a text, and nobody where the phone is', async ({ page }) => {
    await openAwake(page, `${site.url}/shelters/`);
    await locate(page);
    await page.getByRole('link', { name: '乙镇中心小学' }).click();
    const href = await page.getByRole('link', { name: '发短信' }).getAttribute('href');
    const text = decodeURIComponent(href?.replace('sms:?body=', '') ?? '');
    expect(text.split('\n')[0]).toBe('示例数据，不能用来避险');
    expect(text).toContain('避山洪去：（示例）乙镇中心小学');
    expect(text).toContain('29.295000, 118.371000');
    expect(text).toContain('没有通知解除，不回家');
    expect(text).not.toContain('29.3,');
    expect(text).not.toContain('118.38');
  });

  test('says of a full place what to do then, here and in the text', async ({ page }) => {
    await giveStatus(page, SCHOOL.id, 'full');
    await openAwake(page, `${site.url}/shelters/#${SCHOOL.id}`);
    await expect(going(page).locator('.status')).toContainText('看别处适合的');
    const href = await page.getByRole('link', { name: '发短信' }).getAttribute('href');
    expect(decodeURIComponent(href ?? '')).toContain('写这条时已满，先看别处适合的\n避山洪去');
  });

  test('the arrow follows the walker, right to 2°, and says when it is near', async ({
    page,
    context,
  }) => {
    await openAwake(page, `${site.url}/shelters/#${SCHOOL.id}`);
    await page.getByRole('button', { name: '跟箭头走' }).click();
    const arrow = page.locator('.big-arrow');
    const drawn = async () => Number(await arrow.getAttribute('data-degrees'));
    for (const at of [HERE, { longitude: 118.365, latitude: 29.299, accuracy: 20 }]) {
      await context.setGeolocation(at);
      const { degrees } = geodesicTo(at, SCHOOL);
      await expect.poll(async () => degreesApart(await drawn(), degrees)).toBeLessThan(2);
    }
    await context.setGeolocation({ longitude: SCHOOL.lon, latitude: SCHOOL.lat, accuracy: 20 });
    await expect(going(page).locator('.follow')).toContainText('就在附近了');
    await expect(arrow).toHaveCount(0);
    await context.setGeolocation({ longitude: 0, latitude: 0, accuracy: 20 });
    await expect(going(page).locator('.follow')).toContainText('手机给的位置不对');
    await expect(going(page).locator('.far')).toHaveCount(0);
  });

  test('the arrow turns with the phone, right to 2° of true north', async ({ page }) => {
    await openAwake(page, `${site.url}/shelters/#${SCHOOL.id}`);
    await page.getByRole('button', { name: '跟箭头走' }).click();
    await page.getByRole('button', { name: '跟手机转' }).click();
    await turnPhone(page, 90);
    const up = 90 - MAGNETIC_WEST;
    await expect
      .poll(async () => {
        const drawn = Number(await page.locator('.big-arrow').getAttribute('data-degrees'));
        return degreesApart(drawn, geodesicTo(HERE, SCHOOL).degrees - up);
      })
      .toBeLessThan(2);
  });

  test('says the way to a screen reader once, not at every step', async ({ page, context }) => {
    await openAwake(page, `${site.url}/shelters/#${SCHOOL.id}`);
    await page.getByRole('button', { name: '跟箭头走' }).click();
    const said = page.locator('[data-said]');
    await expect(said).toHaveText('西南 1.0 公里');
    await context.setGeolocation({ ...HERE, latitude: 29.2985 });
    await expect(page.locator('.far')).not.toHaveText('西南 1.0 公里');
    await expect(said).toHaveText('西南 1.0 公里');
  });
});

test('the arrow says that it may not know where the phone is', async ({ page }) => {
  await openAwake(page, `${site.url}/shelters/#${SCHOOL.id}`);
  await page.getByRole('button', { name: '跟箭头走' }).click();
  await expect(going(page).locator('.follow')).toContainText('没有允许定位');
  await expect(page.locator('.big-arrow')).toHaveCount(0);
});

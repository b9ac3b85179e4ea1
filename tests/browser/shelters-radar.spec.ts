import { expect, type Page, test } from '@playwright/test';
import { type BuiltSite, startBuiltSite } from '../support/built-site.ts';
import {
  degreesApart,
  geodesicTo,
  HALL,
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

const radar = (page: Page) => page.getByRole('application');
const canvas = (page: Page) => page.locator('[data-radar] canvas');
const chosen = (page: Page) => page.locator('[data-chosen]');
const range = async (page: Page) => Number(await canvas(page).getAttribute('data-range'));
const bearingTo = (to: { lon: number; lat: number }) => geodesicTo(HERE, to).degrees;

async function openRadar(page: Page) {
  await openAwake(page, `${site.url}/shelters/`);
  await locate(page);
  await page.getByRole('radio', { name: '方位图' }).check();
  await expect(chosen(page)).toBeVisible();
}

test.describe('with a position', () => {
  test.use({
    geolocation: HERE,
    permissions: ['geolocation', 'accelerometer', 'gyroscope', 'magnetometer'],
  });

  test('is chosen from and zoomed by keys', async ({ page }) => {
    await openRadar(page);
    await radar(page).focus();
    await expect(chosen(page)).toHaveAttribute('data-chosen', SCHOOL.id);
    await page.keyboard.press('ArrowRight');
    await expect(chosen(page)).toHaveAttribute('data-chosen', HALL.id);
    await expect(chosen(page)).toContainText('2 （示例）甲村文化礼堂');
    await page.keyboard.press('ArrowLeft');
    await expect(chosen(page)).toHaveAttribute('data-chosen', SCHOOL.id);
    const before = await range(page);
    await page.keyboard.press('-');
    expect(await range(page)).toBeGreaterThan(before * 1.3);
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    expect(await range(page)).toBeLessThan(before);
    await page.keyboard.press('Home');
    expect(await range(page)).toBe(before);
  });

  test('shows one that lies beyond the rim when it is chosen', async ({ page }) => {
    await openRadar(page);
    const before = await range(page);
    await radar(page).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(chosen(page)).toContainText('是否适合山洪：未知');
    expect(await range(page)).toBeGreaterThan(before * 2);
  });

  test('a position found afterwards ends the setting of a point', async ({ page }) => {
    await openAwake(page, `${site.url}/shelters/?look=radar`);
    await expect(page.getByRole('button', { name: '把我放在这里' })).toBeVisible();
    await page.getByRole('button', { name: '用我现在的位置' }).click();
    await expect(chosen(page)).toHaveAttribute('data-chosen', SCHOOL.id);
    await expect(page.getByRole('button', { name: '把我放在这里' })).toHaveCount(0);
  });

  test('takes a tap on a house', async ({ page }) => {
    await openRadar(page);
    const box = await canvas(page).boundingBox();
    if (!box) throw new Error('no canvas');
    await canvas(page).scrollIntoViewIfNeeded();
    const { metres, degrees } = geodesicTo(HERE, HALL);
    const rim = box.width / 2 - 16 * 2.6;
    const far = (metres / (await range(page))) * rim;
    const angle = (degrees * Math.PI) / 180;
    const x = box.width / 2 + far * Math.sin(angle);
    const y = box.height / 2 - far * Math.cos(angle);
    await canvas(page).click({ position: { x, y } });
    await expect(chosen(page)).toHaveAttribute('data-chosen', HALL.id);
  });

  test('says in words what it draws, the same as the list', async ({ page }) => {
    await openAwake(page, `${site.url}/shelters/`);
    await locate(page);
    const rows = page.locator('[data-group=fitting] [data-shelter]');
    const listed = await rows.evaluateAll((all) =>
      all.map((row) => [
        row.querySelector('h3')?.textContent?.replace(/^\d+ /, '') ?? '',
        row.querySelector('[data-where] b')?.textContent ?? '',
      ]),
    );
    await page.getByRole('radio', { name: '方位图' }).check();
    await expect(chosen(page)).toBeVisible();
    const said = await page.locator('[data-radar-words] li').allTextContents();
    expect(said.length).toBeGreaterThan(listed.length);
    for (const [at, [name = '', where = '']] of listed.entries()) {
      expect(said[at]).toContain(name);
      expect(said[at]).toContain(where);
    }
    expect(said.at(-1)).toContain('不知道适不适合');
  });

  test('turns with the phone, and the arrow stays right to 2° of true north', async ({ page }) => {
    await openRadar(page);
    const arrow = chosen(page).locator('.ring');
    const drawn = async () => Number(await arrow.getAttribute('data-degrees'));
    expect(degreesApart(await drawn(), bearingTo(SCHOOL))).toBeLessThan(2);
    await page.getByRole('button', { name: '跟手机转' }).click();
    for (const magnetic of [90, 271, 3]) {
      await turnPhone(page, magnetic);
      await expect(page.locator('[data-compass=on]')).toContainText('手机朝哪里，哪里朝上');
      await expect
        .poll(async () =>
          degreesApart(await drawn(), bearingTo(SCHOOL) - (magnetic - MAGNETIC_WEST)),
        )
        .toBeLessThan(2);
    }
    await expect(page.locator('[data-compass]')).not.toContainText('磁北');
    await page.getByRole('button', { name: '北朝上' }).click();
    expect(degreesApart(await drawn(), bearingTo(SCHOOL))).toBeLessThan(2);
  });

  test('says when there is no compass, and stays north up', async ({ page }) => {
    await openRadar(page);
    await page.getByRole('button', { name: '跟手机转' }).click();
    await expect(page.locator('[data-compass]')).toContainText('没有指南针');
    await expect(canvas(page)).toHaveAttribute('data-up', '0.0');
  });

  test('says when the compass is refused, as an iPhone asks', async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(DeviceOrientationEvent, { requestPermission: async () => 'denied' });
    });
    await openRadar(page);
    await page.getByRole('button', { name: '跟手机转' }).click();
    await expect(page.locator('[data-compass]')).toContainText('没有允许读指南针');
  });

  test('does not trust a heading from an unknown north', async ({ page }) => {
    await openRadar(page);
    await page.getByRole('button', { name: '跟手机转' }).click();
    await turnPhone(page, 160, false);
    await expect(page.locator('[data-compass]')).toContainText('没有指南针');
  });
});

test('without a place it calls nothing near, and lets one be set by keys', async ({ page }) => {
  await openAwake(page, `${site.url}/shelters/?look=radar`);
  await expect(page.getByText('还不知道你在哪里，图上的远近不是你的')).toBeVisible();
  await expect(page.locator('[data-where]')).toHaveCount(0);
  await expect(chosen(page)).toHaveCount(0);
  await radar(page).focus();
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowRight']) await page.keyboard.press(key);
  await page.getByRole('button', { name: '把我放在这里' }).click();
  await expect(page.locator('[data-line]')).toContainText('从放的点');
  await expect(chosen(page).locator('[data-where]')).toContainText('直线距离');
});

test('lets a finger drag the ground, and refuses a point outside the county', async ({ page }) => {
  await openAwake(page, `${site.url}/shelters/?look=radar`);
  await canvas(page).scrollIntoViewIfNeeded();
  for (let n = 0; n < 12; n++) await page.getByRole('button', { name: '缩小' }).click();
  const box = await canvas(page).boundingBox();
  if (!box) throw new Error('no canvas');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 10, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await page.getByRole('button', { name: '把我放在这里' }).click();
  await expect(page.getByText('这个点不在本县')).toBeVisible();
  await expect(page.locator('[data-line]')).toContainText('还不知道从哪里走');
});

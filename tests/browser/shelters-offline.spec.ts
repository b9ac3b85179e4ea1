import { expect, test } from '@playwright/test';
import { islandsAwake } from '../support/axe.ts';
import { startBuiltSite } from '../support/built-site.ts';
import { waitReady } from '../support/offline-page.ts';
import { HERE, locate } from '../support/shelter-page.ts';

test.use({ geolocation: HERE, permissions: ['geolocation'] });

const WORDS = {
  '': ['用我现在的位置', '方位图', '跟箭头走', '改', '打村名、拼音或首字母', '自己写坐标'],
  '/en': [
    'Use my position',
    'Radar',
    'Follow the arrow',
    'Change',
    'Type a village: name, pinyin or initials',
    'Write coordinates',
  ],
} as const;

test('list, radar, arrow, villages and coordinates work with the network cut, never opened before', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const site = await startBuiltSite();
  try {
    await page.goto(`${site.url}/`);
    await waitReady(page, 60_000);
    await page.goto(`${site.url}/en/`);
    await waitReady(page, 60_000);
    await page.waitForLoadState('networkidle');
  } finally {
    await site.stop();
  }
  const failed: string[] = [];
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (!/ABORTED/.test(why) && !request.url().endsWith('/api/status')) {
      failed.push(`${request.url()} ${why}`);
    }
  });
  for (const [prefix, words] of Object.entries(WORDS)) {
    const [here, radar, follow, change, village, byHand] = words;
    await page.goto(`${site.url}${prefix}/shelters/`);
    await islandsAwake(page);
    await locate(page, here);
    await page.getByRole('radio', { name: radar }).check();
    await expect(page.locator('[data-chosen]')).toBeVisible();
    await page.getByRole('button', { name: change, exact: true }).click();
    await page.getByLabel(village).fill('hsc');
    await expect(page.locator('[data-hits] button')).not.toHaveCount(0);
    await page.getByText(byHand).click();
    await expect(page.locator('#shelter-point')).toBeVisible();
    await page.locator('[data-chosen] a').click();
    await page.getByRole('button', { name: follow }).click();
    await expect(page.locator('.big-arrow')).toBeVisible();
  }
  expect(failed).toEqual([]);
});

import { type Browser, expect, test } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { type BuiltSite, startBuiltSite } from '../support/built-site.ts';
import { HERE, openAwake } from '../support/shelter-page.ts';

let site: BuiltSite;
test.beforeAll(async () => {
  site = await startBuiltSite();
});
test.afterAll(() => site.stop());

/** Every state of the finder that a person can bring about, by what is clicked in it. */
const STATES = [
  ['', []],
  ['?look=radar', []],
  ['#SAMPLE-0002', ['.going .button.go']],
  ['#SAMPLE-0006', []],
  ['', ['.point summary']],
] as const;

async function newPage(browser: Browser, options: object, settings: object) {
  const context = await browser.newContext({
    locale: 'zh-CN',
    serviceWorkers: 'block',
    geolocation: HERE,
    permissions: ['geolocation'],
    ...options,
  });
  await context.addInitScript(
    (kept) => localStorage.setItem('shouan.settings', kept),
    JSON.stringify(settings),
  );
  return context.newPage();
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const text of [undefined, 'elder'] as const) {
    test(`everybody can use list, radar and arrow: ${colorScheme}, ${text ?? 'standard'} text`, async ({
      browser,
    }) => {
      test.setTimeout(180_000);
      const size = { viewport: { width: 320, height: 640 } };
      const page = await newPage(browser, { colorScheme, ...size }, { text });
      // axe looks at marks and colours, not at words: each pair of theme and size has one language.
      for (const prefix of (colorScheme === 'dark') === (text === 'elder') ? [''] : ['/en']) {
        for (const [address, clicks] of STATES) {
          await page.goto('about:blank');
          await openAwake(page, `${site.url}${prefix}/shelters/${address}`);
          await page.locator('.from-ways, [data-going]').first().waitFor();
          for (const click of clicks) await page.locator(click).first().click();
          await page.waitForLoadState('networkidle');
          const where = `${prefix}/shelters/${address}`;
          await expectAccessible(page, where);
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(over, `${where} is too wide`).toBeLessThanOrEqual(0);
        }
      }
      await page.context().close();
    });
  }
}

import { expect, test } from '@playwright/test';
import { expectAccessible, islandsAwake } from '../support/axe.ts';
import {
  type BuiltSite,
  sitemapAddresses,
  startBuiltSite,
  TEMPLATES,
} from '../support/built-site.ts';

// Each test is a phone that has never been here: keeping the whole site for each takes longer than looking at it.
test.use({ serviceWorkers: 'block' });

let site: BuiltSite;
test.beforeAll(async () => {
  site = await startBuiltSite();
});
test.afterAll(() => site.stop());

const all = process.env['ALL'] === '1';
const addresses = all ? sitemapAddresses() : TEMPLATES;

for (const theme of ['light', 'dark'] as const) {
  for (const text of ['standard', 'elder'] as const) {
    test(`everybody can use each kind of page, ${theme}, ${text} text`, async ({ browser }) => {
      test.setTimeout(all ? 900_000 : 180_000);
      const context = await browser.newContext({
        colorScheme: theme,
        locale: 'zh-CN',
        viewport: { width: 390, height: 740 },
      });
      await context.addInitScript(
        (size) => localStorage.setItem('shouan.settings', JSON.stringify({ text: size })),
        text,
      );
      const page = await context.newPage();
      for (const address of addresses) {
        await page.goto('about:blank');
        await page.goto(site.url + address);
        await islandsAwake(page);
        await expectAccessible(page, `${address} ${theme} ${text}`);
      }
      await context.close();
    });
  }
}

for (const prefix of ['', '/en']) {
  test(`nothing is wider than a 320 px phone, also in large text, at ${prefix}/`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    await context.addInitScript(() => localStorage.setItem('shouan.settings', '{"text":"elder"}'));
    const page = await context.newPage();
    for (const address of TEMPLATES) {
      await page.goto('about:blank');
      await page.goto(site.url + prefix + address);
      await islandsAwake(page);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, `${prefix}${address} is too wide`).toBeLessThanOrEqual(0);
    }
    await context.close();
  });
}

test('at 200 % zoom on a 640 px window nothing has to be scrolled sideways', async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 320, height: 360 },
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  for (const address of TEMPLATES) {
    await page.goto(site.url + address);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, address).toBeLessThanOrEqual(0);
  }
  await context.close();
});

test('elder mode: reading text is at least 20 px and what can be tapped at least 56 px high', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('shouan.settings', '{"text":"elder"}'));
  for (const address of TEMPLATES) {
    await page.goto('about:blank');
    await page.goto(site.url + address);
    await islandsAwake(page);
    const faults = await page.evaluate(() => {
      const visible = (element: Element) =>
        element.checkVisibility() && element.getBoundingClientRect().height > 1;
      const small = [...document.querySelectorAll('main *')]
        .filter(
          (element) =>
            visible(element) &&
            [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
        )
        .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 20)
        .map(
          (element) =>
            `text ${element.tagName}.${element.className}: ${element.textContent?.slice(0, 20)}`,
        );
      const low = [
        ...document.querySelectorAll(
          'main :is(a[class], button, summary, select, input:not([type=radio]):not([type=file]):not([type=checkbox])), header a',
        ),
      ]
        .filter(visible)
        .filter((element) => !element.matches('.link, .home'))
        .filter((element) => element.getBoundingClientRect().height < 55.5)
        .map(
          (element) =>
            `target ${element.tagName}.${element.className}: ${element.textContent?.slice(0, 20)} ${element.getBoundingClientRect().height}`,
        );
      return [...small, ...low];
    });
    expect(faults, address).toEqual([]);
  }
});

test('without script every page can be read, and the numbers dial', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const address of TEMPLATES) {
    await page.goto(site.url + address);
    await expect(page.locator('h1')).toBeVisible();
    expect((await page.locator('main').innerText()).length, address).toBeGreaterThan(40);
  }
  await page.goto(`${site.url}/learn/gas-leak/`);
  await expect(page.getByText('先断气', { exact: false }).first()).toBeVisible();
  await page.goto(`${site.url}/now/`);
  for (const number of ['110', '119', '120'])
    await expect(page.locator(`a[href="tel:${number}"]`).first()).toBeVisible();
  await page.goto(`${site.url}/quiz/cpr-aed/`);
  expect(await page.locator('main details, main li').count()).toBeGreaterThan(4);
  await context.close();
});

test('with storage switched off lessons, cards and questions still work', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  await context.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('switched off', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: refuse });
    Object.defineProperty(window, 'sessionStorage', { get: refuse });
    Object.defineProperty(window, 'indexedDB', { get: refuse });
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  for (const address of [
    '/learn/gas-leak/',
    '/now/flash-flood/',
    '/quiz/gas-leak/',
    '/check/home/',
    '/tip/',
  ]) {
    await page.goto(site.url + address);
    await page.waitForTimeout(800);
    await expect(page.locator('h1:visible'), address).toHaveCount(1);
  }
  expect(errors).toEqual([]);
  await context.close();
});

test('forced colours keep every button bordered', async ({ browser }) => {
  const context = await browser.newContext({ forcedColors: 'active' });
  const page = await context.newPage();
  await page.goto(`${site.url}/learn/gas-leak/`);
  const border = await page
    .locator('.button.go')
    .first()
    .evaluate((button) => getComputedStyle(button).borderTopWidth);
  expect(Number.parseFloat(border)).toBeGreaterThanOrEqual(2);
  await context.close();
});

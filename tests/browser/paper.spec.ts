import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, islandsAwake } from '../support/axe.ts';
import { type BuiltSite, startBuiltSite } from '../support/built-site.ts';
import {
  findCut,
  loadHouseholds,
  longHouseholds,
  manyHouseholds,
  serveLongShelters,
  VILLAGE,
} from '../support/paper-page.ts';
import { readQr } from '../support/read-qr.ts';

let site: BuiltSite;
test.beforeAll(async () => {
  site = await startBuiltSite();
});
test.afterAll(() => site.stop());

const HELPER = '/shelters/helper/';
const PAPER = '/shelters/paper/';

async function open(page: Page, choice = '', lang = ''): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${site.url}${lang}${PAPER}${choice}`);
  await islandsAwake(page);
}

/** The sizes of a PDF's pages as they are written in it, A4 in points. */
function pagesOf(pdf: Buffer): readonly ('landscape' | 'portrait')[] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  return [...boxes].map(([, width, height]) => {
    const [wide, high] = [Math.round(Number(width)), Math.round(Number(height))];
    expect([wide, high].sort()).toEqual([595, 842]);
    return wide > high ? 'landscape' : 'portrait';
  });
}

const CHOICES = [
  ['the card of one household', '#sheet=card&who=h-3', ['landscape']],
  ['the cards of twelve', '#sheet=card', Array(12).fill('landscape')],
  ['a blank card', '#sheet=card&who=blank', ['landscape']],
  ['a blank card of a village', `#sheet=card&who=blank&village=${VILLAGE}`, ['landscape']],
  ['twelve pendants', '#sheet=pendant', ['portrait', 'portrait']],
  ['blank pendants', '#sheet=pendant&who=blank', ['portrait']],
  ['the village sheet', `#sheet=village&village=${VILLAGE}`, ['portrait']],
  ['the door sheet', '#sheet=door&shelter=ID', ['portrait']],
] as const;

test.describe('on paper', () => {
  test.use({ serviceWorkers: 'block' });

  for (const lang of ['', '/en']) {
    for (const [data, shelter] of [
      ['sample', 'SAMPLE-0002'],
      ['long', 'L-0'],
    ] as const) {
      test(`nothing is cut and each sheet is one page, ${data} words, at ${lang}/`, async ({
        page,
      }) => {
        test.setTimeout(120_000);
        if (data === 'long') await serveLongShelters(page, site.url);
        const households = data === 'long' ? longHouseholds(12) : manyHouseholds(12);
        await loadHouseholds(page, site.url + lang + HELPER, households);
        for (const [name, choice, pages] of CHOICES) {
          await open(page, choice.replace('ID', shelter), lang);
          await page.emulateMedia({ media: 'print' });
          await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
          expect(await findCut(page), name).toEqual([]);
          expect(pagesOf(await page.pdf({ preferCSSPageSize: true })), name).toEqual(pages);
          await page.emulateMedia({ media: null });
        }
      });
    }
  }

  test('a second decoder reads the code of each sheet, 30 mm wide, with nothing private in it', async ({
    page,
  }) => {
    await loadHouseholds(page, site.url + HELPER, manyHouseholds(1));
    for (const [, choice] of CHOICES) {
      await open(page, choice.replace('ID', 'SAMPLE-0002'));
      await page.emulateMedia({ media: 'print' });
      const code = page.locator('.paper-qr svg').first();
      const told = new URL((await readQr(code)) ?? 'none:');
      expect(`${told.origin}${told.pathname}`, choice).toBe(`${site.url}/shelters/`);
      expect(
        [...told.searchParams.keys()].filter((key) => !/^(hazard|village)$/.test(key)),
      ).toEqual([]);
      const { width, modules } = await code.evaluate((svg: SVGSVGElement) => ({
        width: svg.getBoundingClientRect().width,
        modules: svg.viewBox.baseVal.width,
      }));
      const black = ((width / modules) * (modules - 8) * 25.4) / 96;
      expect(black, choice).toBeGreaterThanOrEqual(30);
      await page.emulateMedia({ media: null });
    }
    await open(page, '#sheet=card&who=h-0', '/en');
    expect(await readQr(page.locator('.paper-qr svg').first())).toBe(
      `${site.url}/en/shelters/?hazard=flashFlood&village=${VILLAGE}`,
    );
  });

  test('each panel with a sample row says so, and a sample number is marked', async ({ page }) => {
    await loadHouseholds(page, site.url + HELPER, manyHouseholds(1));
    for (const [, choice] of CHOICES) {
      await open(page, choice.replace('ID', 'SAMPLE-0002'));
      const bare = await page.locator('.panel, .part, .door-sheet').evaluateAll((parts) =>
        parts
          .filter((part) => part.textContent?.includes('（示例）'))
          .filter((part) => !part.querySelector('.paper-sample'))
          .map((part) => part.textContent),
      );
      expect(bare, choice).toEqual([]);
    }
    await open(page, '#sheet=door&shelter=SAMPLE-0002');
    await expect(page.locator('.duty-phone')).toContainText('示例，打不通');
  });

  test('the door sheet says in words what the place fits, does not fit, and nobody has stated', async ({
    page,
  }) => {
    await open(page, '#sheet=door&shelter=SAMPLE-0001');
    const facts = page.locator('.facts');
    await expect(facts).toContainText('适合避山洪、洪水、台风、低温雨雪');
    await expect(facts).toContainText('不适合避地震');
    await expect(facts).toContainText('没有写能不能避滑坡、泥石流');
    await expect(facts).not.toContainText('轮椅');
  });

  test('the door sheet of an unsafe place says not to go in, and nothing that reads as welcome', async ({
    page,
  }) => {
    await open(page, '#sheet=door&shelter=SAMPLE-0008');
    const sheet = page.locator('.door-sheet');
    await expect(sheet.locator('.paper-none')).toContainText('不要进');
    await expect(sheet).not.toContainText('这里是避灾点');
    await expect(sheet).not.toContainText('适合避');
    await expect(sheet).not.toContainText('进来以后');
  });

  test('each panel says what keeps you alive before it names a place', async ({ page }) => {
    await loadHouseholds(page, site.url + HELPER, manyHouseholds(1));
    const first = [/^先保命：离开河沟，往两侧高处走，不过河/, /^先保命：滑坡往两侧跑/];
    for (const choice of [
      '#sheet=card&who=h-0',
      '#sheet=card&who=blank',
      `#sheet=village&village=${VILLAGE}`,
    ]) {
      await open(page, choice);
      await expect(page.locator('.paper-first:has(~ .paper-places)'), choice).toHaveText(first);
    }
  });

  test('prints three hundred cards, though the screen shows the first few', async ({ page }) => {
    await loadHouseholds(page, site.url + HELPER, manyHouseholds(300));
    await open(page);
    await expect(page.locator('.sheet')).toHaveCount(6);
    await expect(page.getByText('一共 300 页')).toBeVisible();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('.sheet')).toHaveCount(300);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(page.locator('.sheet')).toHaveCount(6);
  });

  test('the other hazards can be chosen, never the same one twice, and stay after a reload', async ({
    page,
  }) => {
    await loadHouseholds(page, site.url + HELPER, manyHouseholds(1));
    await open(page);
    await page.getByLabel('第二种灾害').selectOption({ label: '台风' });
    await page.getByLabel('第一种灾害').selectOption({ label: '台风' });
    const titles = page.locator('.sheet .panel-head');
    const wanted = ['台风去这里', '山洪去这里', '带上，听通知，没解除不回'];
    await expect(titles).toHaveText(wanted);
    await page.reload();
    await expect(titles).toHaveText(wanted);
  });

  test('without script there is a blank card to print, with the numbers', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const [lang, title] of [
      ['', '我家避灾卡'],
      ['/en', 'Our shelter card'],
    ] as const) {
      await page.goto(site.url + lang + PAPER);
      await expect(page.locator('.sheet h3')).toHaveText(title);
      for (const number of ['110', '119', '120'])
        await expect(page.locator('.numbers-110')).toContainText(number);
      await page.emulateMedia({ media: 'print' });
      expect(await findCut(page)).toEqual([]);
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toEqual(['landscape']);
      await page.emulateMedia({ media: null });
    }
    await context.close();
  });

  for (const lang of ['', '/en']) {
    test(`everybody can use the page with each sheet, at 320 px, at ${lang}/`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width: 320, height: 640 });
      await loadHouseholds(page, site.url + lang + HELPER, manyHouseholds(2));
      for (const [name, choice] of CHOICES) {
        await open(page, choice.replace('ID', 'SAMPLE-0002'), lang);
        await expectAccessible(page, name);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over, name).toBeLessThanOrEqual(0);
      }
    });
  }
});

test('with the network cut and the server stopped: a household is kept, found for and printed', async ({
  page,
  context,
}) => {
  const own = await startBuiltSite();
  await page.goto(`${own.url}/`);
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 30_000 });
  await own.stop();
  await context.setOffline(true);
  await loadHouseholds(page, own.url + HELPER, manyHouseholds(2));
  await expect(page.locator('.household .named')).toHaveCount(2);
  await page.getByRole('link', { name: '打印卡：老樟树下第 1 家' }).click();
  await islandsAwake(page);
  await expect(page.locator('.sheet .paper-places')).toHaveCount(2);
  await expect(page.locator('.sheet')).toContainText('老樟树下第 1 家·马金镇瑶坑村');
  expect(await readQr(page.locator('.paper-qr svg'))).toContain(`village=${VILLAGE}`);
});

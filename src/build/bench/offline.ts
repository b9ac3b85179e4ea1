import type { BrowserContext, Page } from '@playwright/test';
import { startBenchSite } from './bench-site.ts';
import { launchChromium } from './launch-chromium.ts';
import { median } from './median.ts';
import type { OfflineBytes } from './offline-bytes.ts';
import { weighOffline } from './offline-bytes.ts';
import type { UpdateBytes } from './offline-updates.ts';
import { weighUpdates } from './offline-updates.ts';
import type { LinkShape, ThinLink } from './thin-link.ts';
import { LINKS, openThinLink } from './thin-link.ts';

/** One install on slow 3G, from the first byte of the page to `data-offline="ready"`. */
interface Install {
  readonly readyMs: number;
  /** Bytes towards the browser until then, headers included. */
  readonly bytesAtReady: number;
  /** Bytes when the other language is kept as well. */
  readonly bytesInAll: number;
  /** Requests of worker, manifest, packs and single lines, both languages. */
  readonly requests: number;
}

/** Figures of the offline part; each `…Budget` is what its neighbour must not exceed. */
export interface OfflineFigures extends OfflineBytes, UpdateBytes, Install {
  readonly requestsBudget: number;
  /** 1.5 × (bytes at ready ÷ bandwidth + 4 round trips). */
  readonly readyBudgetMs: number;
  /** Bytes of an install cut ten times ÷ bytes of one that is not; budget 1.7. */
  readonly tenCuts: number;
}

const RUNS = 5;
const CUTS = 10;
/** Fast enough to be short, slow enough for a cut to fall where it should. */
const CUT_LINK: LinkShape = { downKbps: 3000, upKbps: 3000, roundTripMs: 60 };

/** Weighs the built folder, installs it five times on slow 3G and once with ten cuts. About 90 s. */
export async function benchOffline(dist: string): Promise<OfflineFigures> {
  const bytes = weighOffline(dist);
  const site = await startBenchSite(dist);
  try {
    const installs: Install[] = [];
    for (let run = 0; run < RUNS; run += 1) installs.push(await install(site.port));
    const middle = (key: keyof Install) => median(installs.map((one) => one[key]));
    const { downKbps, roundTripMs } = LINKS.slow3g;
    const bytesAtReady = middle('bytesAtReady');
    return {
      ...bytes,
      ...weighUpdates(dist),
      readyMs: middle('readyMs'),
      readyBudgetMs: Math.round(1.5 * ((bytesAtReady * 8) / downKbps + 4 * roundTripMs)),
      bytesAtReady,
      bytesInAll: middle('bytesInAll'),
      requests: middle('requests'),
      requestsBudget: Math.floor(8 + bytes.pages / 30),
      tenCuts: await cutTenTimes(site.port),
    };
  } finally {
    await site.stop();
  }
}

async function install(port: number): Promise<Install> {
  return visit(port, LINKS.slow3g, async (page, link, context) => {
    const asked: string[] = [];
    context.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const start = performance.now();
    await page.goto(`${link.url}/learn/flash-flood/`, { timeout: 120_000 });
    await waitReady(page);
    const readyMs = Math.round(performance.now() - start);
    const bytesAtReady = link.bytesDown();
    await waitSilence(link);
    const requests = asked.filter((path) => /^\/(_f\/|_packs\/|offline\.json|sw\.js)/.test(path));
    return { readyMs, bytesAtReady, bytesInAll: link.bytesDown(), requests: requests.length };
  });
}

async function cutTenTimes(port: number): Promise<number> {
  const once = await visit(port, CUT_LINK, async (page, link) => {
    await page.goto(link.url);
    await waitReady(page);
    await waitSilence(link);
    return link.bytesDown();
  });
  const cut = await visit(port, CUT_LINK, async (page, link) => {
    void page.goto(link.url).catch(() => undefined);
    for (let n = 1; n <= CUTS; n += 1) {
      const until = (once * n) / (CUTS + 0.5);
      for (let turn = 0; link.bytesDown() < until && turn < 1000; turn += 1)
        await page.waitForTimeout(10);
      link.cut();
      await page.waitForTimeout(300);
      link.mend();
      const isOpen = (await page.locator('main').count()) > 0;
      if (isOpen) await page.evaluate(() => void dispatchEvent(new Event('online')));
      else void page.goto(link.url).catch(() => undefined);
    }
    await waitReady(page);
    await waitSilence(link);
    return link.bytesDown();
  });
  return Number((cut / once).toFixed(2));
}

async function visit<T>(
  port: number,
  shape: LinkShape,
  look: (page: Page, link: ThinLink, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const link = await openThinLink(port, shape);
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      locale: 'zh-CN',
    });
    return await look(await context.newPage(), link, context);
  } finally {
    await browser.close();
    link.close();
  }
}

async function waitReady(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.documentElement.dataset['offline'] === 'ready',
    undefined,
    {
      timeout: 180_000,
      polling: 50,
    },
  );
}

/** Five seconds without a byte: the other language follows within two of them. */
async function waitSilence(link: ThinLink): Promise<void> {
  for (let quiet = 0, last = -1; quiet < 10; ) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    quiet = link.bytesDown() === last ? quiet + 1 : 0;
    last = link.bytesDown();
  }
}

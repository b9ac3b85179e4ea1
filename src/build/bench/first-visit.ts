import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBenchSite } from './bench-site.ts';
import { makeFloorPage } from './floor-page.ts';
import { launchChromium } from './launch-chromium.ts';
import { median } from './median.ts';
import { LINKS, type LinkShape, openThinLink } from './thin-link.ts';

/** One first visit: requests before first paint, bytes, paints in ms, shift, blocking. */
interface Visit {
  readonly requestsBeforePaint: number;
  readonly htmlBytes: number;
  readonly scriptBytes: number;
  readonly lcpMs: number;
  readonly cls: number;
  readonly tbtMs: number;
}

/** Medians of our page and the floor's, and the ratio of their LCP. */
export interface FirstVisitFigures extends Visit {
  readonly link: string;
  readonly floorLcpMs: number;
  readonly lcpRatio: number;
}

const RUNS = 5;
const SLOW_CPU = { slow3g: 4, rural2g: 6 } as const;

/**
 * First visits to a module page beside its floor page, five of each in turns, on both thin links; CPU slowed
 * four and six times, the worker installing. Takes about three minutes.
 */
export async function benchFirstVisit(
  dist: string,
  address = '/learn/flash-flood/',
): Promise<FirstVisitFigures[]> {
  const floorHtml = makeFloorPage(readFileSync(join(dist, address, 'index.html'), 'utf8'));
  const ours = await startBenchSite(dist);
  const floor = await startBenchSite(undefined, floorHtml);
  const figures: FirstVisitFigures[] = [];
  try {
    for (const name of ['slow3g', 'rural2g'] as const) {
      const visits: { ours: Visit[]; floor: Visit[] } = { ours: [], floor: [] };
      for (let run = 0; run < RUNS; run += 1) {
        visits.floor.push(await visit(floor.port, '/', LINKS[name], SLOW_CPU[name]));
        visits.ours.push(await visit(ours.port, address, LINKS[name], SLOW_CPU[name]));
      }
      const middle = (of: readonly Visit[], key: keyof Visit) => median(of.map((one) => one[key]));
      const floorLcpMs = middle(visits.floor, 'lcpMs');
      const lcpMs = middle(visits.ours, 'lcpMs');
      figures.push({
        link: name,
        requestsBeforePaint: middle(visits.ours, 'requestsBeforePaint'),
        htmlBytes: middle(visits.ours, 'htmlBytes'),
        scriptBytes: middle(visits.ours, 'scriptBytes'),
        lcpMs,
        floorLcpMs,
        lcpRatio: Number((lcpMs / floorLcpMs).toFixed(2)),
        cls: middle(visits.ours, 'cls'),
        tbtMs: middle(visits.ours, 'tbtMs'),
      });
    }
  } finally {
    await Promise.all([ours.stop(), floor.stop()]);
  }
  return figures;
}

async function visit(
  port: number,
  path: string,
  shape: LinkShape,
  slowCpu: number,
): Promise<Visit> {
  const link = await openThinLink(port, shape);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({
      viewport: { width: 360, height: 740 },
      deviceScaleFactor: 2,
      locale: 'zh-CN',
    });
    await page.addInitScript(observe);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowCpu });
    const requests: { type: string; at: number; id: string; bytes: number }[] = [];
    devtools.on('Network.requestWillBeSent', ({ type, timestamp, requestId }) =>
      requests.push({ type: type ?? '', at: timestamp, id: requestId, bytes: 0 }),
    );
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const request = requests.find(({ id }) => id === requestId);
      if (request) request.bytes = encodedDataLength;
    });
    await page.goto(link.url + path, { waitUntil: 'load', timeout: 120_000 });
    await page.waitForTimeout(3000);
    const seen = await page.evaluate(() => {
      const { fcp, lcp, cls, long } = (globalThis as unknown as { seen: Seen }).seen;
      const tbt = long.reduce((sum, [at, ms]) => sum + (at >= fcp ? Math.max(0, ms - 50) : 0), 0);
      return { fcp, lcp, cls, tbt };
    });
    const first = requests[0]?.at ?? 0;
    const sum = (type: string) =>
      requests.filter((one) => one.type === type).reduce((all, { bytes }) => all + bytes, 0);
    return {
      requestsBeforePaint: requests.filter(({ at }) => (at - first) * 1000 < seen.fcp).length,
      htmlBytes: sum('Document'),
      scriptBytes: sum('Script'),
      lcpMs: Math.round(seen.lcp),
      cls: Number(seen.cls.toFixed(4)),
      tbtMs: Math.round(seen.tbt),
    };
  } finally {
    await browser.close();
    link.close();
  }
}

interface Seen {
  fcp: number;
  lcp: number;
  cls: number;
  long: [number, number][];
}

function observe(): void {
  const seen: Seen = { fcp: 0, lcp: 0, cls: 0, long: [] };
  Object.assign(globalThis, { seen });
  const watch = (type: string, see: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({
      type,
      buffered: true,
    });
  watch('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime;
  });
  watch('largest-contentful-paint', (entry) => {
    seen.lcp = entry.startTime;
  });
  watch('layout-shift', (entry) => {
    const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!shift.hadRecentInput) seen.cls += shift.value;
  });
  watch('longtask', (entry) => seen.long.push([entry.startTime, entry.duration]));
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { launchChromium } from './launch-chromium.ts';
import type { RadarRun } from './radar-page.ts';

/**
 * Frames of the radar in a real Chromium, for one number of points. `cpuMsTimes4`: what a frame costs the
 * page's thread in processor time, taken without slowing and times four; other programs do not change it.
 */
export interface RadarFigures extends RadarRun {
  readonly points: number;
  readonly cpuMsTimes4: number;
}

const RUN_MS = 3000;
const SLOW_CPU = 4;

/**
 * The true drawing of the radar, turning and zooming, with the CPU slowed four times and no graphics
 * card: 0 points is the floor, a page that draws nothing; then 300, 10,000 and 100,000. Takes about twenty seconds.
 */
export async function benchRadar(counts = [0, 300, 10_000, 100_000]): Promise<RadarFigures[]> {
  const script = await bundle();
  const browser = await launchChromium();
  try {
    const figures: RadarFigures[] = [];
    for (const points of counts) {
      const page = await browser.newPage({ viewport: { width: 390, height: 740 } });
      await page.addScriptTag({ content: script });
      await page.evaluate(`layPoints(${points})`);
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
      const taskSeconds = async () =>
        (await devtools.send('Performance.getMetrics')).metrics.find(
          ({ name }) => name === 'TaskDuration',
        )?.value ?? 0;
      const before = await taskSeconds();
      const quick = await page.evaluate<RadarRun>(`runRadar(${RUN_MS})`);
      const frameMs = ((await taskSeconds()) - before) / quick.framesPerSecond / (RUN_MS / 1e6);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU });
      const run = await page.evaluate<RadarRun>(`runRadar(${RUN_MS})`);
      figures.push({ points, ...run, cpuMsTimes4: Number((frameMs * SLOW_CPU).toFixed(1)) });
      await page.close();
    }
    return figures;
  } finally {
    await browser.close();
  }
}

/** The page's script in one piece. */
async function bundle(): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'shouan-radar-'));
  try {
    await build({
      configFile: false,
      logLevel: 'warn',
      root: fileURLToPath(new URL('../../..', import.meta.url)),
      build: {
        outDir: dir,
        copyPublicDir: false,
        lib: {
          entry: fileURLToPath(new URL('radar-page.ts', import.meta.url)),
          formats: ['iife'],
          name: 'radar',
          fileName: () => 'radar.js',
        },
      },
    });
    return readFileSync(join(dir, 'radar.js'), 'utf8');
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { build } from 'vite';
import { packText, wireBytes } from '#offline/tasks/pack-lines.ts';
import { writePlacesFile } from '#places/rules/write-places-file.ts';
import { writeShelterFile } from '#shelters/rules/find/file/write-shelter-file.ts';
import type { ContentProblem } from '../content-problem.ts';
import { readRegion } from '../read-region.ts';
import { readShelters } from '../read-shelters.ts';
import { launchChromium } from './launch-chromium.ts';
import type * as InPage from './shelters-in-page.ts';
import { makeShelterList } from './shelters-list.ts';
import { benchRandom, type Lie } from './shelters-points.ts';

const ENTRY = 'src/build/bench/shelters-in-page.ts';
const COUNTS = [300, 10_000, 100_000];
const LIES: readonly Lie[] = ['spread', 'clustered'];
/** As shares of the CPU: this machine, and a cheap phone beside it. */
const RATES = [1, 4];

/**
 * Prints the search for the nearest ten that fit beside both floors, in a real Chromium, at full speed and
 * with the CPU slowed to a quarter; how long 100,000 take to be ready; bytes a point; and what 300 add to
 * what a phone keeps. Takes about a minute.
 */
export async function benchShelters(): Promise<void> {
  console.log('Nearest 10 that fit, microseconds a question (ours at most 1.5 × the better floor;');
  console.log('whole, all three lists with status and bearing, at most 8000 at CPU ÷ 4)');
  const browser = await launchChromium();
  try {
    const script = await bundle();
    const page = await browser.newPage();
    const devtools = await page.context().newCDPSession(page);
    await page.addScriptTag({ content: script });
    const ready = await page.evaluate(() => bench.measureReady(100_000));
    for (const rate of RATES) await printSearches(page, devtools, rate);
    console.log('Ready to be asked, 100,000 shelters in memory, ms (budget 50; bytes a point 24)');
    console.table([ready]);
  } finally {
    await browser.close();
  }
  console.log('An official list of 300, both languages (budget 12,000 bytes)');
  console.table([await weighList(300)]);
}

declare const bench: typeof InPage;

async function printSearches(page: Page, devtools: CDPSession, rate: number): Promise<void> {
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  const rows = [];
  for (const count of COUNTS) {
    for (const lie of LIES) {
      for (const isRare of [false, true]) {
        const figures = await page.evaluate(
          ([count, lie, isRare]) => bench.measureSearch(count, lie, isRare),
          [count, lie, isRare] as const,
        );
        const ratio = figures.ours / Math.min(figures.scan, figures.kdbush);
        const fits = isRare ? '1 %' : '40 %';
        rows.push({ count, lie, fits, ...figures, ratio: Number(ratio.toFixed(2)) });
      }
    }
  }
  console.log(`CPU ÷ ${rate}`);
  console.table(rows);
}

/** The rules and both floors as one script that a page can hold, minified as the site's own are. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: { entry: ENTRY, formats: ['iife'], name: 'bench', fileName: () => 'bench.js' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the bench did not bundle');
  return chunk.code;
}

/** What a made-up list weighs as a line of a pack, brotli quality 11, and as it is. */
async function weighList(count: number) {
  const problems: ContentProblem[] = [];
  const { region } = readRegion({ base: 'content' }, problems);
  if (!region) throw new Error('content/region cannot be read');
  const overlay = mkdtempSync(join(tmpdir(), 'shouan-bench-'));
  mkdirSync(join(overlay, 'shelters'));
  const made = makeShelterList(region, count, benchRandom(count));
  writeFileSync(join(overlay, 'shelters/official.csv'), made.official);
  writeFileSync(join(overlay, 'shelters/names.en.csv'), made.names);
  const { shelters } = readShelters({ base: 'content', overlay }, region, problems);
  rmSync(overlay, { recursive: true });
  const text = JSON.stringify(writeShelterFile(shelters, writePlacesFile(region)));
  const line = JSON.stringify(['application/json', text]);
  return {
    shelters: shelters.length,
    bytes: text.length,
    packBytes: await wireBytes(packText([line])),
  };
}

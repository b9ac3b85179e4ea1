import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBenchSite } from './bench-site.ts';
import { median } from './median.ts';

/** Scores of one page, 0–100: the median of its runs, every run's speed, and what kept any score down. */
export interface LighthouseFigures {
  readonly address: string;
  readonly scores: Readonly<Record<string, number>>;
  readonly speeds: readonly number[];
  readonly lost: readonly string[];
}

/** Rounds over all pages: one run's speed says as much of the machine's neighbours as of the page. */
const ROUNDS = 3;

interface Report {
  readonly categories: Record<
    string,
    {
      readonly score: number;
      readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
    }
  >;
  readonly audits: Record<string, { readonly score: number | null; readonly title: string }>;
}

/** Lighthouse, mobile, on five kinds of page of the real server, three rounds. Takes about four minutes. */
export async function benchLighthouse(
  dist: string,
  addresses = ['/', '/now/flash-flood/', '/learn/gas-leak/', '/quiz/gas-leak/', '/tip/'],
): Promise<LighthouseFigures[]> {
  const site = await startBenchSite(dist);
  const folder = mkdtempSync(join(tmpdir(), 'shouan-lighthouse-'));
  try {
    const file = join(folder, 'report.json');
    const reports = Array.from({ length: ROUNDS }, () =>
      addresses.map((address) => runOnce(`http://localhost:${site.port}${address}`, file)),
    );
    return addresses.map((address, at) =>
      read(
        address,
        reports.flatMap((round) => round[at] ?? []),
      ),
    );
  } finally {
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function runOnce(url: string, file: string): Report {
  spawnSync(
    'lighthouse',
    [
      url,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      '--only-categories=performance,accessibility,best-practices,seo',
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking',
    ],
    {
      env: { ...process.env, CHROME_PATH: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium' },
      encoding: 'utf8',
    },
  );
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}

function read(address: string, reports: readonly Report[]): LighthouseFigures {
  const scoresOf = (name: string) =>
    reports.map(({ categories }) => Math.round((categories[name]?.score ?? 0) * 100));
  const names = Object.keys(reports[0]?.categories ?? {});
  const scores = Object.fromEntries(names.map((name) => [name, median(scoresOf(name))]));
  const lost = new Set(reports.flatMap(lostOf));
  return { address, scores, speeds: scoresOf('performance'), lost: [...lost] };
}

function lostOf({ categories, audits }: Report): readonly string[] {
  return Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
    .flatMap(({ id }) =>
      audits[id] && audits[id].score !== null && audits[id].score < 0.9 ? [id] : [],
    );
}

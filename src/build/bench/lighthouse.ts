import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBenchSite } from './bench-site.ts';

/** Scores of one page, 0–100, and what kept a score below 100. */
export interface LighthouseFigures {
  readonly address: string;
  readonly scores: Readonly<Record<string, number>>;
  readonly lost: readonly string[];
}

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

/** Lighthouse, mobile, on five kinds of page of the real server. Takes about two minutes. */
export async function benchLighthouse(
  dist: string,
  addresses = ['/', '/now/flash-flood/', '/learn/gas-leak/', '/quiz/gas-leak/', '/tip/'],
): Promise<LighthouseFigures[]> {
  const site = await startBenchSite(dist);
  const folder = mkdtempSync(join(tmpdir(), 'shouan-lighthouse-'));
  try {
    return addresses.map((address, at) => {
      const file = join(folder, `${at}.json`);
      spawnSync(
        'lighthouse',
        [
          `http://localhost:${site.port}${address}`,
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
      return read(address, JSON.parse(readFileSync(file, 'utf8')) as Report);
    });
  } finally {
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(address: string, { categories, audits }: Report): LighthouseFigures {
  const scores = Object.fromEntries(
    Object.entries(categories).map(([name, { score }]) => [name, Math.round(score * 100)]),
  );
  const lost = Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
    .flatMap(({ id }) =>
      audits[id] && audits[id].score !== null && audits[id].score < 0.9 ? [id] : [],
    );
  return { address, scores, lost };
}

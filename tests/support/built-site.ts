import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startServerProcess } from './server-process.ts';

/** The folder of the built site the tests look at. */
export const DIST = resolve(process.env['DIST_DIR'] ?? 'dist');

/** The real server, serving the real build, in a process and a data folder of its own. */
export interface BuiltSite {
  readonly url: string;
  /** Ends the process at once, as a power cut does, and removes its data. */
  readonly stop: () => Promise<void>;
}

/** Starts the real server on a spare port. */
export async function startBuiltSite(): Promise<BuiltSite> {
  const folder = mkdtempSync(join(tmpdir(), 'shouan-site-'));
  const server = await startServerProcess(folder, { DIST_DIR: DIST });
  return {
    url: server.url,
    stop: async () => {
      await server.end('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Every address of the built sitemap, without the origin, e.g. `/en/learn/`. */
export function sitemapAddresses(): string[] {
  const sitemap = readFileSync(join(DIST, 'sitemap-0.xml'), 'utf8');
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url]) => new URL(url ?? '').pathname,
  );
}

/** One address of each template, for what is too slow to try on all. */
export const TEMPLATES = [
  '/',
  '/now/',
  '/now/flash-flood/',
  '/now/gas-smell/#step-1',
  '/learn/',
  '/learn/gas-leak/',
  '/quiz/',
  '/quiz/cpr-aed/',
  '/check/',
  '/check/home/',
  '/shelters/',
  '/shelters/helper/',
  '/shelters/paper/',
  '/shelters/check/',
  '/tip/',
  '/tip/status/',
  '/settings/',
  '/about/',
  '/offline/',
] as const;

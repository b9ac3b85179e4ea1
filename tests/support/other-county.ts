import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { startServerProcess } from './server-process.ts';

/** The site of the tiny county under `tests/fixtures/`, built and served as its own people would. */
export type OtherCounty = {
  readonly url: string;
  /** Every page, script and data file of it: name and text. */
  readonly files: readonly (readonly [name: string, text: string])[];
  readonly stop: () => Promise<void>;
};

/** Builds it, which takes about a minute on two cores, and starts the real server on it. */
export async function startOtherCounty(): Promise<OtherCounty> {
  const folder = mkdtempSync(join(tmpdir(), 'shouan-other-'));
  const dist = join(folder, 'site');
  const content = resolve('tests/fixtures/tiny-county');
  const env = {
    ...process.env,
    CONTENT_DIR: content,
    OUT_DIR: dist,
    SITE_URL: 'http://localhost',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  const astro = 'node_modules/astro/bin/astro.mjs';
  await promisify(execFile)(process.execPath, [astro, 'build', '--silent'], { env });
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(html|json|js|xml|webmanifest)$/.test(name))
    .map((name) => [name, readFileSync(join(dist, name), 'utf8')] as const);
  const server = await startServerProcess(folder, { DIST_DIR: dist, CONTENT_DIR: content });
  return {
    url: server.url,
    files,
    stop: async () => {
      await server.end('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

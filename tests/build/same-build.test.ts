import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeRelease } from '#offline/tasks/write-release.ts';
import { copyBuild } from '../support/next-release.ts';

const IS_LONG = Boolean(process.env['ALL']);
const DIST = process.env['DIST_DIR'] ?? 'dist';
const folder = mkdtempSync(join(tmpdir(), 'shouan-same-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const namesIn = (dir: string, wanted: RegExp) =>
  readdirSync(dir, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .filter((name) => wanted.test(name))
    .sort();

/** The names of the files that only one of two folders has, or that differ in a byte. */
function differing(one: string, two: string, wanted: RegExp): string[] {
  const names = new Set([...namesIn(one, wanted), ...namesIn(two, wanted)]);
  const read = (dir: string, name: string) => {
    try {
      return readFileSync(join(dir, name));
    } catch {
      return null;
    }
  };
  return [...names].filter((name) => {
    const [a, b] = [read(one, name), read(two, name)];
    return a === null || b === null || !a.equals(b);
  });
}

describe('K08 built twice', () => {
  it('the true site’s fragments, packs and manifest are the same, byte for byte', {
    timeout: 120_000,
  }, async () => {
    const again = join(folder, 'again');
    await copyBuild(DIST, again);
    const { made } = JSON.parse(readFileSync(join(DIST, 'offline.json'), 'utf8'));
    await writeRelease(again, { made });
    expect(differing(DIST, again, /^(_f|_packs)\/.*\.json$|^offline\.json$|\.html$/)).toEqual([]);
  });

  it.runIf(IS_LONG)('the whole site is the same, byte for byte', { timeout: 400_000 }, () => {
    const whole = join(folder, 'whole');
    const env = { ...process.env, OUT_DIR: whole, ASTRO_TELEMETRY_DISABLED: '1' };
    const astro = 'node_modules/astro/bin/astro.mjs';
    const run = spawnSync(process.execPath, [astro, 'build', '--silent'], {
      env,
      encoding: 'utf8',
    });
    expect(run.status, run.stderr).toBe(0);
    expect(differing(DIST, whole, /./)).toEqual([]);
  });
});

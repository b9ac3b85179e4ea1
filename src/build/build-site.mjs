// Builds the site when what it is made of has changed. Plain JavaScript that Node 20 runs.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT, runTool } from './tools.mjs';

const INPUTS = [
  'src',
  'content',
  'public',
  'package-lock.json',
  'package.json',
  'astro.config.ts',
  'tsconfig.json',
];
const SETTINGS = ['SITE_URL', 'CONTENT_DIR', 'RETIRE_OFFLINE'];

/**
 * Brings `dist/` up to date: nothing is done when its fingerprint fits; else the site is built beside it and
 * swapped in whole, so that a failed build leaves the old one standing. Gives `true` when `dist/` is good.
 */
export function buildSite() {
  const dist = join(ROOT, 'dist');
  const stamp = join(ROOT, 'node_modules', '.cache-shouan-dist');
  const wanted = fingerprint();
  if (
    existsSync(join(dist, 'index.html')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === wanted
  )
    return true;
  console.log('正在生成网页… Building the site …');
  const fresh = join(ROOT, '.cache', 'dist');
  rmSync(fresh, { recursive: true, force: true });
  if (
    runTool('astro', ['build', '--silent'], {
      env: { OUT_DIR: fresh, ASTRO_TELEMETRY_DISABLED: '1' },
    }) !== 0
  )
    return false;
  const old = join(ROOT, '.cache', 'old');
  rmSync(old, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(fresh, dist);
  rmSync(old, { recursive: true, force: true });
  writeFileSync(stamp, wanted);
  return true;
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const name of SETTINGS) hash.update(`${name}=${process.env[name] ?? ''}\n`);
  const roots = [...INPUTS.map((input) => join(ROOT, input)), process.env.CONTENT_DIR].filter(
    Boolean,
  );
  for (const file of roots.flatMap(filesUnder).sort()) {
    hash.update(`${relative(ROOT, file)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
      filesUnder(join(path, entry.name)),
    );
  } catch {
    return [path];
  }
}

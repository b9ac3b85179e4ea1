import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { budgetOffline } from './bench/offline-budgets.ts';
import { weighOffline } from './bench/offline-bytes.ts';
import { weighUpdates } from './bench/offline-updates.ts';

/**
 * Budgets in bytes after brotli. A page of words comes in one round trip; the household list, 63 items complete
 * on one page so that it can be printed and read without script, may take a second.
 */
const BUDGETS = {
  page: 14_600,
  longList: 16_384,
  worker: 14_000,
  shellPack: 80_000,
  contentPack: 32_768,
  module: 6_000,
};

const dist = process.env['DIST_DIR'] ?? 'dist';
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
const weigh = (name: string) => brotliCompressSync(readFileSync(join(dist, name))).length;

interface Line {
  readonly name: string;
  readonly bytes: number;
  readonly budget: number;
}

const pages = files
  .filter((name) => name.endsWith('.html') && !name.startsWith('exports/'))
  .map((name) => ({
    name,
    bytes: weigh(name),
    budget: name.includes('check/home') ? BUDGETS.longList : BUDGETS.page,
  }))
  .sort((a, b) => b.bytes - a.bytes);
const packs = files.filter((name) => /^_packs\/.*\.json$/.test(name));
const lines: Line[] = [
  ...pages.slice(0, 3),
  { name: 'sw.js', bytes: weigh('sw.js'), budget: BUDGETS.worker },
  ...packs.map((name) => ({
    name,
    bytes: weigh(name),
    budget: /shell/.test(name) ? BUDGETS.shellPack : BUDGETS.contentPack,
  })),
];
const entry = /data-late="\/([^"]+)"/.exec(readFileSync(join(dist, 'index.html'), 'utf8'))?.[1];
if (entry) lines.push({ name: entry, bytes: weigh(entry), budget: BUDGETS.module });

let failed = entry === undefined;
for (const { name, bytes, budget } of lines) {
  const fits = bytes <= budget;
  failed ||= !fits;
  console.log(`${fits ? 'ok  ' : 'OVER'} ${String(bytes).padStart(6)} of ${budget}  ${name}`);
}

/** What only a whole release can tell; the ratio to the text among it: see docs/decisions/026. */
const manifest = files.includes('offline.json')
  ? readFileSync(join(dist, 'offline.json'), 'utf8')
  : '{"retire":true}';
if (!JSON.parse(manifest).retire) {
  for (const one of budgetOffline({ ...weighOffline(dist), ...weighUpdates(dist) })) {
    failed ||= !one.isWithin;
    console.log(
      `${one.isWithin ? 'ok  ' : 'OVER'} ${String(one.value).padStart(6)} of ${one.budget}  ${one.name}`,
    );
  }
}
process.exitCode = failed ? 1 : 0;

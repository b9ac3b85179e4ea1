import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readContent } from '#build/read-content.ts';

/** A build with another county's region and shelters takes about a minute on two cores. */
const BUILD_MS = 300_000;

const dist = mkdtempSync(join(tmpdir(), 'shouan-other-'));
let pages: readonly (readonly [name: string, text: string])[] = [];

beforeAll(() => {
  const env = {
    ...process.env,
    CONTENT_DIR: 'tests/fixtures/tiny-county',
    OUT_DIR: join(dist, 'site'),
    SITE_URL: 'http://localhost',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  const astro = 'node_modules/astro/bin/astro.mjs';
  const run = spawnSync(process.execPath, [astro, 'build', '--silent'], { env, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}`);
  pages = readdirSync(join(dist, 'site'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(html|json|js|xml|webmanifest)$/.test(name))
    .map((name) => [name, readFileSync(join(dist, 'site', name), 'utf8')]);
}, BUILD_MS);
afterAll(() => rmSync(dist, { recursive: true, force: true }));

it('names the first county on no page and in no file', () => {
  const { region } = readContent({ base: 'content' });
  const own = [region?.county.shortName['zh-CN'], region?.county.shortName.en, '6612350'];
  const towns = region?.towns.map(({ name }) => name['zh-CN']) ?? [];
  const names = [...own, ...towns].filter((name) => name !== undefined);
  expect(pages.length).toBeGreaterThan(50);
  expect(names).toHaveLength(18);
  const named = pages.flatMap(([page, text]) =>
    names.filter((name) => text.includes(name)).map((name) => `${page}: ${name}`),
  );
  expect(named).toEqual([]);
});

it('names the other county’s places and shelters', () => {
  const text = (page: string) => pages.find(([name]) => name === page)?.[1] ?? '';
  expect(text('data/places.json')).toContain('柳树村');
  expect(text('shelters/index.html')).toContain('西乡小学');
  expect(text('en/shelters/index.html')).toContain('West Township');
});

it('shows no sample banner where the list is official', () => {
  const shown = pages.filter(
    ([name, text]) => name.endsWith('.html') && text.includes('sample-banner"'),
  );
  expect(shown.map(([name]) => name)).toEqual([]);
});

it('does not say that the county has not adopted it when it has', () => {
  const said = pages.filter(
    ([name, text]) => name.endsWith('.html') && text.includes('县里还没有审核'),
  );
  expect(said.map(([name]) => name)).toEqual([]);
});

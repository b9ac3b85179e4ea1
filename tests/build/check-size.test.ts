import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, writeFiles } from '../support/test-server.ts';

/** Text that no compression makes smaller than three quarters of its length. */
const noise = (bytes: number) => randomBytes(bytes).toString('base64').slice(0, bytes);

const SITE = {
  'index.html': '<html><body><template data-late="/_astro/first.A.js"></template></body></html>',
  'learn/a/index.html': '<html>a</html>',
  'sw.js': 'self.x=1',
  '_astro/first.A.js': 'export {}',
  '_packs/shell-x.json': '[]',
  '_packs/zh-CN-x.json': '[]',
};

let folder: ReturnType<typeof makeFolder>;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());

function weigh(change: Readonly<Record<string, string>> = {}) {
  writeFiles(folder.path, { ...SITE, ...change });
  const env = { ...process.env, DIST_DIR: folder.path };
  const run = spawnSync(process.execPath, ['src/build/check-size.ts'], { env, encoding: 'utf8' });
  return {
    code: run.status,
    over: [...run.stdout.matchAll(/^OVER .* {2}(\S+)$/gm)].map((m) => m[1]),
  };
}

describe('K07 the size check', () => {
  it('passes a small site', () => {
    expect(weigh()).toEqual({ code: 0, over: [] });
  });

  it.each([
    ['a page over its bytes', 'learn/a/index.html', 24_000],
    ['a household list over its bytes', 'check/home/index.html', 26_000],
    ['a content pack over its bytes', '_packs/zh-CN-x.json', 50_000],
    ['a shell pack over its bytes', '_packs/shell-x.json', 120_000],
    ['a worker over its bytes', 'sw.js', 24_000],
    ['a first script over its bytes', '_astro/first.A.js', 12_000],
  ])('fails on %s, and names it', (_name, file, bytes) => {
    expect(weigh({ [file]: noise(bytes) })).toEqual({ code: 1, over: [file] });
  });

  it('gives the long list its own budget and no other page', () => {
    const text = noise(20_500);
    expect(weigh({ 'check/home/index.html': text })).toEqual({ code: 0, over: [] });
    expect(weigh({ 'learn/a/index.html': text })).toMatchObject({ over: ['learn/a/index.html'] });
  });

  it('fails on a site whose first script cannot be found', () => {
    expect(weigh({ 'index.html': '<html></html>' })).toEqual({ code: 1, over: [] });
  });
});

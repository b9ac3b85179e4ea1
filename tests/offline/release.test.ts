import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentDate } from '#build/content-date.ts';
import { composePage } from '#offline/rules/compose-page.ts';
import { packName } from '#offline/rules/manifest-shape.ts';
import { cutPages } from '#offline/tasks/cut-pages.ts';
import { hashLine } from '#offline/tasks/hash-line.ts';
import { PACK_BYTES, packLines, packText } from '#offline/tasks/pack-lines.ts';
import { writeRetirement } from '#offline/tasks/write-release.ts';
import { buildSite } from '../support/offline-site.ts';

let dir = '';
let manifest: Awaited<ReturnType<typeof buildSite>>['manifest'];
const line = async (hash: string) =>
  JSON.parse(await readFile(join(dir, `_f/${hash}.json`), 'utf8'));

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'release-'));
  ({ manifest } = await buildSite(join(dir), {}));
});
afterAll(() => rm(dir, { recursive: true }));

describe('a written release', () => {
  test('gives back the bytes of every page from fragment and shell', async () => {
    expect(Object.keys(manifest.pages)).toHaveLength(38);
    const stretches = await line(manifest.stretches ?? '');
    for (const [address, [fragment, shell]] of Object.entries(manifest.pages)) {
      const built = await readFile(join(dir, address, 'index.html'), 'utf8');
      const texts = await line(manifest.shells[shell] ?? '');
      expect(composePage(texts, await line(fragment), stretches), address).toBe(built);
    }
  });

  test('gives back the bytes of every script and picture', async () => {
    expect(Object.keys(manifest.files)).toContain('/_astro/island.one.js');
    for (const [address, hash] of Object.entries(manifest.files)) {
      const [type, body] = await line(hash);
      const coding = type.endsWith(';base64') ? 'base64' : 'utf8';
      const built = await readFile(join(dir, address));
      expect(Buffer.from(body, coding).equals(built), address).toBe(true);
    }
  });

  test('names every line by its hash, in packs and alone', async () => {
    for (const pack of manifest.packs) {
      const text = await readFile(join(dir, pack.file), 'utf8');
      expect(text.endsWith('\n')).toBe(true);
      const lines = text.slice(0, -1).split('\n');
      expect(lines.map(hashLine)).toEqual(pack.lines);
      for (const one of lines) {
        expect(await readFile(join(dir, `_f/${hashLine(one)}.json`), 'utf8')).toBe(one);
      }
      expect(brotliCompressSync(text).length).toBeLessThanOrEqual(pack.bytes + 64);
    }
  });

  test('leaves to the network what is for other programs, and the tile map', async () => {
    const addresses = [...Object.keys(manifest.pages), ...Object.keys(manifest.files)];
    expect(addresses.filter((address) => /exports|leaflet/.test(address))).toEqual([]);
    const list = await readFile(join(dir, 'exports/list/index.html'), 'utf8');
    expect(list).toContain('Content-Security-Policy');
  });

  test('brings shell, then data, then words', () => {
    const names = manifest.packs.map(packName);
    expect([...new Set(names)]).toEqual(['shell', 'data', 'zh-CN', 'en']);
    expect(manifest.packs[1]?.lines).toEqual([manifest.files['/data/shelters.json']]);
  });

  test('has one shell for each language, and keeps no 404', () => {
    expect(Object.keys(manifest.shells)).toEqual(['zh-CN page', 'en page']);
    expect(manifest.pages['/404/']).toBeUndefined();
    expect(manifest.pages['/404.html']).toBeUndefined();
  });

  test('puts first what is worth most', () => {
    const zh = manifest.packs.find(({ lang }) => lang === 'zh-CN');
    const first = zh?.lines.slice(0, 3);
    const of = (address: string) => manifest.pages[address]?.[0];
    expect(first).toEqual([of('/now/'), of('/offline/'), of('/')]);
  });

  test('lies compressed beside every file of some size', async () => {
    const names = await readdir(dir, { recursive: true });
    const br = names.filter((name) => name.endsWith('.br'));
    expect(br.length).toBeGreaterThan(80);
    for (const name of br) {
      const plain = await readFile(join(dir, name.slice(0, -3)));
      expect(brotliDecompressSync(await readFile(join(dir, name))).equals(plain)).toBe(true);
      const gz = await readFile(join(dir, name.replace(/br$/, 'gz')));
      expect(gunzipSync(gz).equals(plain)).toBe(true);
    }
  });
});

describe('two builds', () => {
  const rebuild = async (variant: Parameters<typeof buildSite>[1]) => {
    const other = await mkdtemp(join(tmpdir(), 'release-'));
    const written = await buildSite(other, variant);
    await rm(other, { recursive: true });
    return written.manifest;
  };
  const fragments = (m: typeof manifest) => Object.values(m.pages).map(([hash]) => hash);

  test('of the same content are the same release', async () => {
    expect(await rebuild({})).toEqual(manifest);
  });

  test('with another colour move no content', async () => {
    const other = await rebuild({ colour: '#abc' });
    expect(other.release).not.toBe(manifest.release);
    expect(fragments(other)).toEqual(fragments(manifest));
    expect(other.shells).not.toEqual(manifest.shells);
  });

  test('with another script move no content', async () => {
    expect(fragments(await rebuild({ script: 'two' }))).toEqual(fragments(manifest));
  });

  test('with one changed module move that module alone', async () => {
    const other = await rebuild({ changed: 'new words' });
    const moved = Object.keys(manifest.pages).filter(
      (address) => manifest.pages[address]?.[0] !== other.pages[address]?.[0],
    );
    expect(moved.sort()).toEqual(['/en/learn/m1/', '/learn/m1/']);
    expect(other.shells).toEqual(manifest.shells);
  });
});

describe('cutting pages', () => {
  const page = (address: string, shell: string, root = 'lang="en" data-layout="page"') => ({
    address,
    html: `<html ${root}>${shell}<!--s--><main data-worth="3">x</main><!--/s--></html>`,
  });

  test('stops where two pages of one layout have two shells, showing where', () => {
    expect(() => cutPages([page('/a/', '<p>one'), page('/b/', '<p>two')])).toThrow(
      /\/a\/ and \/b\/[\s\S]*one[\s\S]*two/,
    );
  });

  test('lets languages and layouts have shells of their own', () => {
    const site = cutPages([
      page('/a/', '1'),
      page('/b/', '2', 'data-layout="wide" lang="en"'),
      page('/c/', '3', 'lang="zh-CN" data-layout="page"'),
    ]);
    expect(Object.keys(site.shells)).toEqual(['en page', 'en wide', 'zh-CN page']);
    expect(site.pages.map(({ worth }) => worth)).toEqual([3, 3, 3]);
  });

  test.each(['', 'lang="en"', 'data-layout="page"'])('stops at a page with <html %s>', (root) => {
    expect(() => cutPages([page('/a/', '', root)])).toThrow('/a/');
  });
});

describe('stretches', () => {
  const TABLE = ['<b>', '<i>', '</b>', '<u>'];
  const page = (words: string) => ({
    address: '/a/',
    html: `<html lang="en" data-layout="page"><!--s--><main>${words}</main><!--/s--></html>`,
  });

  test('stand in the fragment as tokens, and in their table whether used or not', () => {
    const site = cutPages([page('<b>x</b>')], TABLE);
    expect(JSON.parse(site.stretches)).toEqual(TABLE);
    expect(JSON.parse(site.pages[0]?.fragment ?? '')).toEqual(['<main>\ue000x\ue002</main>']);
    expect(cutPages([page('x')], TABLE).stretches).toBe(site.stretches);
  });

  test('stop the build at a private-use character, naming the page', () => {
    expect(() => cutPages([page('\ue000')], TABLE)).toThrow('/a/');
  });
});

describe('packing lines', () => {
  const text = (i: number, length: number) =>
    JSON.stringify(Array.from({ length }, (_, j) => Math.sin(i * 997 + j).toString(36)));

  test('fills packs to their limit, in order, losing none', async () => {
    const lines = Array.from({ length: 40 }, (_, i) => text(i, 300));
    const packs = await packLines(lines);
    expect(packs.flat()).toEqual(lines);
    expect(packs.length).toBeGreaterThan(2);
    for (const [i, pack] of packs.entries()) {
      const bytes = brotliCompressSync(packText(pack)).length;
      expect(bytes).toBeLessThanOrEqual(PACK_BYTES);
      if (i < packs.length - 1) expect(bytes).toBeGreaterThan(PACK_BYTES * 0.85);
    }
  });

  test('gives a line that is too long a pack of its own', async () => {
    const lines = [text(1, 10), text(2, 9000), text(3, 10)];
    expect(await packLines(lines)).toEqual(lines.map((line) => [line]));
  });

  test('makes nothing of nothing', async () => {
    expect(await packLines([])).toEqual([]);
  });
});

test('dates the content by its newest review, not by the clock', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'content-'));
  await writeFile(join(folder, 'a.yaml'), 'id: a\nreviewedOn: 2026-03-01\nreviewBy: 2028-01-01\n');
  await writeFile(join(folder, 'b.yaml'), 'reviewedOn: "2026-10-09"\n');
  expect(await contentDate([folder], undefined)).toBe('2026-10-09');
  expect(await contentDate([folder], '86400')).toBe('1970-01-02');
  await rm(folder, { recursive: true });
});

test('can write the kill switch', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'retire-'));
  await writeRetirement(folder);
  expect(JSON.parse(await readFile(join(folder, 'offline.json'), 'utf8'))).toEqual({
    v: 2,
    retire: true,
  });
  await rm(folder, { recursive: true });
});

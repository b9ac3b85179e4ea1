import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const DIST = process.env['DIST_DIR'] ?? 'dist';
const addresses = [
  ...readFileSync(join(DIST, 'sitemap-0.xml'), 'utf8').matchAll(/<loc>([^<]+)/g),
].map(([, url]) => new URL(url ?? '').pathname);
const htmlOf = (address: string) => readFileSync(join(DIST, address, 'index.html'), 'utf8');

test('the sitemap lists every page but not-found, offline and plain exports', () => {
  const pages = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html'))
    .map((name) => `/${name.replace(/index\.html$/, '')}`)
    .filter((address) => !/\/(404|offline)\/$|^\/exports\//.test(address));
  expect([...addresses].sort()).toEqual(pages.sort());
  expect(addresses.length).toBeGreaterThanOrEqual(80);
});

test('both languages have the same pages', () => {
  const english = addresses.filter((address) => address.startsWith('/en/'));
  const chinese = addresses.filter((address) => !address.startsWith('/en/'));
  expect(english.map((address) => address.slice(3)).sort()).toEqual(chinese.sort());
});

test.each(['', '/en'])('every page people come for is there, at "%s/"', (prefix) => {
  const paths = [
    '/',
    '/now/',
    '/now/flash-flood/',
    '/learn/',
    '/learn/gas-leak/',
    '/quiz/',
    '/quiz/gas-leak/',
    '/check/',
    '/check/home/',
    '/shelters/',
    '/tip/',
    '/tip/status/',
    '/settings/',
    '/about/',
    '/offline/',
  ];
  for (const path of paths)
    expect(existsSync(join(DIST, prefix, path, 'index.html')), path).toBe(true);
  expect(existsSync(join(DIST, '404.html'))).toBe(true);
});

describe.each(addresses)('%s', (address) => {
  const html = htmlOf(address);
  const body = html.slice(html.indexOf('<body'));

  test('has one main with words of its own, one h1 and one title', () => {
    expect(html.match(/<main[\s>]/g)).toHaveLength(1);
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
    expect(/<title>[^<]{2,}<\/title>/.test(html)).toBe(true);
  });

  test('says its language', () => {
    expect(html).toContain(`<html lang="${address.startsWith('/en/') ? 'en' : 'zh-CN'}"`);
  });

  test('reaches "what is happening now" in one tap', () => {
    expect(body).toMatch(/href="(\/en)?\/now\//);
  });

  test('has the three numbers to dial, and can be shared and printed', () => {
    for (const number of ['110', '119', '120']) expect(body).toContain(`href="tel:${number}"`);
    expect(body).toContain('data-share');
    expect(body).toContain('data-print');
  });

  test('leads to reporting a mistake on this page', () => {
    expect(body).toContain(`/tip/?about=${encodeURIComponent(address)}`);
  });

  test('obeys the content policy: no inline style, no inline handler', () => {
    expect(body).not.toMatch(/\sstyle="/);
    expect(body).not.toMatch(/\son[a-z]+="/);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toContain('unsafe-inline');
  });

  test('is light: 14.6 KB compressed come in one round trip; the 63-item list may take a second', () => {
    const budget = address.endsWith('/check/home/') ? 16_384 : 14_600;
    expect(brotliCompressSync(html).length).toBeLessThanOrEqual(budget);
  });

  test('every link inside the site leads to a page or a file', () => {
    for (const [, href] of body.matchAll(/href="(\/[^"#?]*)/g)) {
      const target = join(DIST, href ?? '', href?.endsWith('/') ? 'index.html' : '');
      expect(existsSync(target), href).toBe(true);
    }
  });

  test('every anchor of the page itself is there', () => {
    for (const [, id] of body.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${id}"`);
  });
});

describe.each(addresses.filter((address) => /\/(learn|now)\/[\w-]+\/$/.test(address)))(
  '%s, a page to act by',
  (address) => {
    const main = htmlOf(address).split('<main')[1] ?? '';

    test('says first how to be safe, before any step', () => {
      expect(main.indexOf('safe-first')).toBeGreaterThan(-1);
      expect(main.indexOf('safe-first')).toBeLessThan(main.indexOf('class="steps"'));
    });

    test('names its sources and when it must be checked again', () => {
      expect(main).toMatch(/\/about\/#source-/);
      expect(main).toMatch(/data-review-by="\d{4}-\d{2}-\d{2}"/);
    });
  },
);

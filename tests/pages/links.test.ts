import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const DIST = process.env['DIST_DIR'] ?? 'dist';
const pages = new Map(
  readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html'))
    .map((name) => [name, readFileSync(join(DIST, name), 'utf8')]),
);

/** Each value of an attribute on every page, as `[page, value]`; what is found twice is given once. */
function allOf(pattern: RegExp): (readonly [page: string, value: string])[] {
  return [...pages].flatMap(([page, html]) =>
    [...new Set([...html.matchAll(pattern)].map(([, value]) => value ?? ''))].map(
      (value) => [page, value.replaceAll('&amp;', '&')] as const,
    ),
  );
}

/** The file behind a link of a page, or null where it leads out of the site; `/404/` shows `404.html`. */
function fileOf(page: string, href: string): string | null {
  const { origin, pathname } = new URL(href, `http://site/${page}`);
  if (origin !== 'http://site') return null;
  const path = decodeURIComponent(pathname).slice(1);
  if (path === '404/') return '404.html';
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

describe('K03 on the built pages', () => {
  test('every link to a place on another page finds that place', () => {
    const links = allOf(/\shref="([^"]*#[^"]+)"/g);
    const lost = links.filter(([page, href]) => {
      const file = fileOf(page, href) ?? '';
      const id = decodeURIComponent(href.slice(href.indexOf('#') + 1));
      // On the shelter page what stands behind # is the hazard to be chosen.
      const place = file.endsWith('shelters/index.html') ? `value="${id}"` : `id="${id}"`;
      const target = pages.get(file);
      return target !== undefined && !target.includes(place) && !target.includes(`id="${id}"`);
    });
    expect(links.length).toBeGreaterThan(100);
    expect(lost.map(([page, href]) => `${page}: ${href}`)).toEqual([]);
  });

  test('every link, picture and script of ours is a file that was built', () => {
    const found = allOf(/\s(?:href|src|data-late)="((?!tel:|sms:|mailto:|data:|#)[^"]+)"/g);
    const lost = found.filter(([page, href]) => {
      const file = fileOf(page, href);
      return file !== null && !existsSync(join(DIST, file));
    });
    expect(lost.map(([page, href]) => `${dirname(page)}: ${href}`)).toEqual([]);
  });

  test('no link and no picture comes over plain http or runs a script', () => {
    const unsafe = allOf(/\s(?:href|src|action)="\s*((?:http:|javascript:|data:text)[^"]*)"/gi);
    expect(unsafe.filter(([, href]) => !href.startsWith('http://localhost'))).toEqual([]);
  });

  test('every number to be dialled is one a phone can dial', () => {
    const numbers = allOf(/href="tel:([^"]*)"/g);
    expect(numbers.length).toBeGreaterThan(50);
    expect(numbers.filter(([, number]) => !/^\+?\d{3,14}$/.test(number))).toEqual([]);
  });
});

test('K07 every picture on the built pages has words for those who do not see it', () => {
  const bare = [...pages].flatMap(([page, html]) =>
    (html.match(/<img\b[^>]*>/g) ?? [])
      .filter((tag) => !/\salt="/.test(tag))
      .map((tag) => `${page}: ${tag}`),
  );
  expect(bare).toEqual([]);
});

import { expect, test } from 'vitest';
import { pageAddress } from '#offline/rules/page-address.ts';

test.each([
  ['/', '/'],
  ['/index.html', '/'],
  ['/now', '/now/'],
  ['/now/', '/now/'],
  ['/now/index.html', '/now/'],
  ['/now.html', '/now/'],
  ['/en', '/en/'],
  ['/en//learn/x', '/en/learn/x/'],
  ['/icon.svg', '/icon.svg'],
  ['/_astro/boot.Dk3.js', '/_astro/boot.Dk3.js'],
  ['/learn/v1.2/', '/learn/v1.2/'],
  ['/index', '/index/'],
])('%s is kept as %s', (path, address) => {
  expect(pageAddress(path)).toBe(address);
});

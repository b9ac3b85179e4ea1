import { describe, expect, test } from 'vitest';
import { divideFiles, RARE_WORTH } from '#offline/tasks/divide-files.ts';

const file = (address: string, text = '') => ({
  address,
  line: JSON.stringify(['text/javascript', text]),
});
const FILES = [
  file(
    '/_astro/Page.1.js',
    'import"./always.1.js";({list:()=>v(()=>import(`./list-island.1.js`),m([0])),"table-check":()=>import("./table-check-island.1.js")})',
  ),
  file('/_astro/always.1.js'),
  file(
    '/_astro/list-island.1.js',
    `import{a}from"./both.1.js";import('./words.1.js');import('./open-map.1.js')`,
  ),
  file('/_astro/table-check-island.1.js', `import{a}from'./both.1.js';import('./sheet.1.js')`),
  file('/_astro/both.1.js'),
  file('/_astro/sheet.1.js', 'import"./zip.1.js"'),
  file('/_astro/zip.1.js'),
  file('/_astro/words.1.js'),
  file('/_astro/finder-island.1.js', 'import"./both.1.js";import"./nearest.1.js"'),
  file('/_astro/nearest.1.js'),
  file('/_astro/nobody.1.js'),
  file('/_astro/open-map.1.js', 'import"./both.1.js";import"./drawing.1.js"'),
  file('/_astro/drawing.1.js'),
  file('/data/places.json'),
  file('/icon.svg'),
];
const page = (worth: number, ...islands: string[]) => ({
  worth,
  html: `<template data-late="/_astro/Page.1.js"></template>${islands.map((name) => `<div data-island="${name}">`)}`,
});
const names = (files: readonly { address: string }[]) => files.map(({ address }) => address);

describe('dividing files among packs', () => {
  const divided = divideFiles(FILES, [
    page(1, 'list'),
    page(1, 'finder'),
    page(RARE_WORTH, 'list', 'table-check'),
  ]);

  test('scripts that only rare pages lead to are tools, also those they load later', () => {
    expect(names(divided.tools)).toEqual([
      '/_astro/table-check-island.1.js',
      '/_astro/sheet.1.js',
      '/_astro/zip.1.js',
      '/_astro/open-map.1.js',
      '/_astro/drawing.1.js',
    ]);
  });

  test('what comes when something is opened is a tool, with what it alone leads to', () => {
    expect(names(divided.tools)).toContain('/_astro/open-map.1.js');
    expect(names(divided.tools)).toContain('/_astro/drawing.1.js');
    expect(names(divided.shell)).toContain('/_astro/both.1.js');
  });

  test('data travels by itself, with the finder that is nothing without it', () => {
    expect(names(divided.data)).toEqual([
      '/_astro/finder-island.1.js',
      '/_astro/nearest.1.js',
      '/data/places.json',
    ]);
  });

  test('all else stays in the shell, also what nothing is found to lead to', () => {
    const all = [...divided.shell, ...divided.data, ...divided.tools];
    expect(names(all).sort()).toEqual(names(FILES).sort());
    expect(names(divided.shell)).toContain('/_astro/nobody.1.js');
    expect(names(divided.shell)).toContain('/_astro/both.1.js');
  });

  test('one page of more worth makes its island common', () => {
    const pages = [page(RARE_WORTH - 1, 'table-check'), page(RARE_WORTH, 'table-check')];
    expect(names(divideFiles(FILES, pages).tools)).not.toContain('/_astro/sheet.1.js');
  });
});

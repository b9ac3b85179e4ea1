import { expect, test } from 'vitest';
import { collectSources } from '#learn/rules/collect-sources.ts';

test('a source cited by many statements stands once, with each article once', () => {
  const cited = [
    { id: 'a', article: '5' },
    { id: 'b' },
    { id: 'a', article: '5' },
    { id: 'a', article: '9' },
  ];
  expect(collectSources(cited)).toEqual([
    { id: 'a', articles: ['5', '9'] },
    { id: 'b', articles: [] },
  ]);
});

test('no statements, no sources', () => {
  expect(collectSources([])).toEqual([]);
});

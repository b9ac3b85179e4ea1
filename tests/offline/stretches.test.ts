import { describe, expect, test } from 'vitest';
import { TOKENS } from '#offline/rules/compose-page.ts';
import { chooseStretches } from '#offline/tasks/choose-stretches.ts';
import { readStretches } from '#offline/tasks/read-stretches.ts';

const DRAWING = '<svg class="p"><path d="M0 0"/></svg>';
const pages = (['zh-CN', 'en'] as const).flatMap((lang) =>
  Array.from({ length: 8 }, (_, i) => ({
    lang,
    slots: [
      `<p class="fact">${lang} ${i}</p>${i === 0 ? DRAWING : ''}`,
      lang === 'en' ? '<b>always the same words</b>' : '<b>总是这几个字</b>',
    ],
  })),
);

describe('choosing stretches', () => {
  const chosen = chooseStretches(pages, 50);

  test('takes every pictogram and the markup that recurs', () => {
    expect(chosen).toContain(DRAWING);
    expect(chosen.some((stretch) => stretch.includes('<p class="fact"'))).toBe(true);
  });

  test('takes no words: they stand in one language only', () => {
    expect(chosen.join()).not.toMatch(/always|总是/);
  });

  test('takes the same from the same pages, and no more than asked for', () => {
    expect(chooseStretches(pages, 50)).toEqual(chosen);
    expect(chooseStretches(pages, 1).length).toBeLessThanOrEqual(2);
    expect(chooseStretches([], 50)).toEqual([]);
  });
});

test('the table in use names each stretch once, with a token for each and none inside', async () => {
  const table = await readStretches();
  expect(new Set(table).size).toBe(table.length);
  expect(table.length).toBeLessThan(6400);
  expect(table.join('').match(TOKENS)).toBeNull();
  expect(table.every((stretch) => stretch.length >= 4)).toBe(true);
});

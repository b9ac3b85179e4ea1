import { describe, expect, test } from 'vitest';
import { TOKENS } from '#offline/rules/compose-page.ts';
import { chooseStretches } from '#offline/tasks/choose-stretches.ts';
import { cutPieces } from '#offline/tasks/cut-pieces.ts';
import { readStretches } from '#offline/tasks/read-stretches.ts';

const DRAWING = '<svg class="p"><path d="M0 0"/></svg>';
const FORM = '<input class="input" type="search" autocomplete="off" spellcheck="false">';
const WORDS = { 'zh-CN': '每一页都有的话，每一页都一样', en: 'the words that stand on each page' };
const buildPages = (count: number) =>
  (['zh-CN', 'en'] as const).flatMap((lang) =>
    Array.from({ length: count }, (_, i) => ({
      lang,
      slots: [
        `<p class="fact">${lang} ${i}</p>${i === 0 ? DRAWING + FORM : ''}`,
        `<b data-of="a-value-of-content-${i}" title="only-in-${lang}">${WORDS[lang]}</b>`,
      ],
    })),
  );

describe('cutting a slot into pieces', () => {
  test('tells markup, values of the content and words apart, losing nothing', () => {
    const slot = `<li id="valve" class="option" hidden> 先关<b>阀门</b> ${DRAWING}2 > 1 </li>`;
    const pieces = cutPieces(slot);
    expect(pieces.map(({ text }) => text).join('')).toBe(slot);
    const of = (kind: string) => pieces.filter((one) => one.kind === kind).map((one) => one.text);
    expect(of('value')).toEqual(['valve']);
    expect(of('words').join('')).toBe('先关阀门2 > 1');
    expect(of('markup')).toContain('option');
    expect(of('markup')).toContain(DRAWING);
  });

  test.each(['', 'words only', '<', ' ', '"><'])('gives %j back', (slot) => {
    expect(
      cutPieces(slot)
        .map(({ text }) => text)
        .join(''),
    ).toBe(slot);
  });
});

describe('choosing stretches', () => {
  const chosen = chooseStretches(buildPages(11), 50);
  const holds = (table: readonly string[], text: string) =>
    table.some((stretch) => stretch.includes(text));

  test('takes every pictogram, the markup that recurs, and a form that stands once in each language', () => {
    expect(holds(chosen, DRAWING)).toBe(true);
    expect(holds(chosen, '<p class="fact"')).toBe(true);
    expect(holds(chosen, 'autocomplete="off" spellcheck="false"')).toBe(true);
  });

  test('takes a value of the content that stands once in each language, and none of one language', () => {
    expect(holds(chosen, 'a-value-of-content-10')).toBe(true);
    expect(chosen.join()).not.toMatch(/only-in/);
  });

  test('takes words of the frame, on twelve pages, and none that stand on eleven', () => {
    expect(chosen.join()).not.toMatch(/每一页|each page/);
    expect(holds(chooseStretches(buildPages(12), 50), WORDS.en)).toBe(true);
  });

  test('takes the same from the same pages, and no more than asked for', () => {
    expect(chooseStretches(buildPages(11), 50)).toEqual(chosen);
    expect(chooseStretches(buildPages(11), 1).length).toBeLessThanOrEqual(2);
    expect(chooseStretches([], 50)).toEqual([]);
  });
});

test('the table in use names each stretch once, with a token for each and none inside', async () => {
  const table = await readStretches();
  expect(new Set(table).size).toBe(table.length);
  expect(table.length).toBeLessThan(6400);
  expect(table.join('').match(TOKENS)).toBeNull();
  expect(table.every((stretch) => Buffer.byteLength(stretch) >= 3)).toBe(true);
});

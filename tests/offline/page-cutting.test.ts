import { describe, expect, test } from 'vitest';
import { composePage } from '#offline/rules/compose-page.ts';
import { createShortener } from '#offline/rules/shorten-slot.ts';
import { splitPage } from '#offline/rules/split-page.ts';

const PAGES = {
  'no slot': '<p>a</p>',
  'one slot': '<p><!--s-->a<!--/s--></p>',
  'an empty slot': '<p><!--s--><!--/s--></p>',
  'slots side by side': '<!--s-->a<!--/s--><!--s-->b<!--/s-->',
  'replacement patterns': "<!--s-->$& $1 $` $' $$<!--/s-->$&<!--s-->$0<!--/s-->",
  'emoji and rare characters': '<!--s-->🆘👨‍👩‍👧𠮷<!--/s-->𠮷<!--s-->\u2028\u0000<!--/s-->',
  'CRLF and tabs': '<!--s-->\r\n\t<!--/s-->\r\n',
  'marks that only look alike': '<!-- s --><!--s-->x<!--S--><!--/s--><!--/S-->',
  'backslashes and quotes': '<!--s-->\\n "q" \\u0041<!--/s-->',
};

describe('cutting a page and putting it together', () => {
  test.each(Object.entries(PAGES))('gives the very page back: %s', (_, html) => {
    const { shell, slots } = splitPage(html);
    const stored = JSON.parse(JSON.stringify({ shell, slots }));
    expect(composePage(stored.shell, stored.slots)).toBe(html);
    expect(shell).toHaveLength(slots.length + 1);
  });

  test('keeps the comments in the shell and the words in the slots', () => {
    expect(splitPage('<p><!--s-->a<!--/s--></p>')).toEqual({
      shell: ['<p><!--s-->', '<!--/s--></p>'],
      slots: ['a'],
    });
  });

  test.each([
    ['never closed', '<!--s-->a'],
    ['never opened', 'a<!--/s-->'],
    ['closed twice', '<!--s-->a<!--/s-->b<!--/s-->c'],
    ['nested', '<!--s-->a<!--s-->b<!--/s--><!--/s-->'],
  ])('refuses a slot that is %s', (_, html) => {
    expect(() => splitPage(html)).toThrow(/slot/);
  });

  test.each([
    [['a'], ['b']],
    [['a', 'b'], []],
    [[], []],
  ])('refuses a shell and a fragment that were never one page', (shell, slots) => {
    expect(() => composePage(shell, slots)).toThrow(RangeError);
  });
});

describe('tokens for stretches of markup', () => {
  const STRETCHES = [
    '</p>',
    '',
    '<p>',
    '</p><p>',
    '$& $1',
    '.*',
    '<svg class="p"><path d="M0 0"/></svg>',
  ];
  const shorten = (slot: string) => createShortener(STRETCHES)(slot, '/a/');

  test.each([
    '',
    '<p>a</p><p>b</p>',
    '<p>$& $1 $$</p>.*.\\.',
    '<svg class="p"><path d="M0 0"/></svg><svg class="p"><path d="M0 1"/></svg>',
    '🆘𠮷\u2028\r\n<p',
  ])('give the very slot back: %j', (slot) => {
    const stored = JSON.parse(JSON.stringify([shorten(slot)]));
    expect(composePage(['[', ']'], stored, STRETCHES)).toBe(`[${slot}]`);
  });

  test('stand for the longest stretch that fits, and a gap for none', () => {
    expect(shorten('<p>a</p><p>b</p>')).toBe('\ue002a\ue003b\ue000');
    expect(createShortener([])('<p>a</p>', '/a/')).toBe('<p>a</p>');
  });

  test('never stand in a page: it would come back as markup', () => {
    expect(() => shorten('<p>ab\ue000</p>')).toThrow('private-use');
    expect(() => shorten('\uf8ff')).toThrow('private-use');
  });

  test.each(['\ue001', '\ue007', '\uf8ff'])('that have no stretch are refused', (token) => {
    expect(() => composePage(['', ''], [token], STRETCHES)).toThrow(RangeError);
  });

  test('are nothing to a release of the former format', () => {
    expect(composePage(['[', ']'], ['a\ue000'])).toBe('[a\ue000]');
  });
});

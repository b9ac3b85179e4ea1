import { describe, expect, it } from 'vitest';
import { lookAtMarkdown } from '#build/content-checks/check-markdown.ts';
import { renderMarkdown, splitFrontMatter } from '#build/markdown.ts';

const pages = new Set(['/', '/learn/', '/learn/gas-leak/']);

describe('free text of a module', () => {
  it.each([
    ['words', 'a **b**', '<p>a <strong>b</strong></p>'],
    [
      'a table without inline style',
      '|a|\n|:-:|\n|b|',
      '<table>\n<thead>\n<tr>\n<th align="center">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td align="center">b</td>\n</tr>\n</tbody>\n</table>',
    ],
    ['raw HTML only as text', '<b>a</b>', '<p>&lt;b&gt;a&lt;/b&gt;</p>'],
    ['no script address', '[a](javascript:alert(1))', '<p><a href="">a</a></p>'],
    ['nothing', ' \n', ''],
  ])('renders %s', (_, markdown, html) => {
    expect(renderMarkdown(markdown)).toBe(html);
  });

  it.each([
    ['https', '[a](https://www.mem.gov.cn/x)'],
    ['a page', '[a](/learn/gas-leak/)'],
    ['a part of a page', '[a](/learn/gas-leak/#after)'],
    ['a number', '[110](tel:110)'],
    ['a heading ##', '## a'],
  ])('lets %s stand', (_, markdown) => {
    expect(lookAtMarkdown(markdown, pages)).toEqual([]);
  });

  it.each([
    ['raw HTML within a line', 'a <i>b</i>', 1],
    ['a comment', 'a\n\n<!-- b -->', 3],
    ['http', '[a](http://a.cn/)', 1],
    ['an address without a scheme', '[a](www.a.cn)', 1],
    ['data:', '[a](data:text/html,x)', 1],
    ['a link by reference', '[a][b]\n\n[b]: javascript:x', 3],
    ['an angle link', '<javascript:x>', 1],
    ['a heading #', 'a\n\n# b', 3],
    ['a picture', '![a](/b.png)', 1],
    ['an unknown page', '[a](/learn/gas/)', 1],
  ])('finds %s', (_, markdown, line) => {
    expect(lookAtMarkdown(markdown, pages)[0]).toMatchObject({ line });
  });
});

it.each([
  ['---\na: 1\n---\nb\n', { yaml: 'a: 1', yamlLine: 2, body: 'b\n', bodyLine: 4 }],
  ['---\r\na: 1\r\n---\r\n', { yaml: 'a: 1', yamlLine: 2, body: '', bodyLine: 4 }],
  ['a: 1\n', undefined],
  ['---\na: 1\n', undefined],
])('splits front matter of %j', (source, parts) => {
  expect(splitFrontMatter(source)).toEqual(parts);
});

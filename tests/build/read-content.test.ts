import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContent } from '#build/read-content.ts';
import { monthsOf } from '#places/rules/campaign-days.ts';
import { type ContentTree, makeContentTree, told } from '../support/content-tree.ts';

let tree: ContentTree;
beforeEach(() => {
  tree = makeContentTree();
});
afterEach(() => tree.remove());

describe('reading content', () => {
  it('joins facts and words of a module', () => {
    const [module] = tree.read().modules;
    expect(module).toMatchObject({ id: 'flood', order: 1, en: { title: 'Flash flood' } });
    expect(module?.statements[0]).toEqual({
      id: 'act-1',
      kind: 'action',
      sources: [{ id: 'law' }],
      pictogram: 'uphill',
      'zh-CN': { text: '往高处跑', reason: '水会涨' },
      en: { text: 'Run uphill', reason: 'The water rises' },
    });
    expect(module?.en.bodyHtml).toBe('<p>Water rises fast.</p>');
  });

  it('gives an answer as a list, and false where first is left out', () => {
    tree.spoil('quizzes/flood.yaml', '    first: true\n', '');
    const question = tree.read().quizzes[0]?.questions[0];
    expect(question).toMatchObject({ first: false, answer: ['a'] });
  });

  it('takes articles along', () => {
    const item = tree.read().checklists[0]?.groups[0]?.items[0];
    expect(item?.basis).toEqual([{ id: 'law', article: '27' }]);
  });

  it.each([
    [
      'words of a statement',
      'modules/flood/en.md',
      '  sign-2:\n    text: Muddy water\n',
      '',
      'flood/en.md:5 has no words for sign-2',
    ],
    [
      'words of no statement',
      'modules/flood/en.md',
      '  sign-2:',
      '  sign-3:',
      'flood/en.md:35 sign-3 is no statement of module.yaml',
    ],
    [
      'the reason of a do',
      'modules/flood/en.md',
      '  do-1:\n    text: Run uphill\n    reason: The water rises\n',
      '  do-1:\n    text: Run uphill\n',
      'flood/en.md:18 do-1 has no reason',
    ],
    [
      'a source',
      'modules/flood/module.yaml',
      'sources: [law]',
      'sources: []',
      'flood/module.yaml:14 statements.0.sources: needs at least one source',
    ],
    [
      'an empty text',
      'modules/flood/zh-CN.md',
      'title: 山洪',
      "title: '  '",
      'flood/zh-CN.md:2 title: is empty',
    ],
    [
      'the pictogram of an action',
      'modules/flood/module.yaml',
      '    pictogram: uphill\n',
      '',
      'flood/module.yaml:12 action act-1 has no pictogram',
    ],
    [
      'a figure and unit',
      'modules/flood/module.yaml',
      'kind: sign',
      'kind: number',
      'flood/module.yaml:28 number sign-1 has no value or unit',
    ],
    [
      'a day that exists',
      'modules/flood/module.yaml',
      '2026-11-24',
      '2026-02-30',
      'flood/module.yaml:7 reviewedOn: must be a day that exists, as YYYY-MM-DD',
    ],
  ])('K02 asks for %s', (_, file, from, to, problem) => {
    tree.spoil(file, from, to);
    const content = tree.read();
    expect(told(content.problems)).toContain(problem);
    expect(content.modules).toEqual([]);
  });

  it('asks for both languages of a module', () => {
    tree.write('modules/flood/en.md', undefined);
    expect(told(tree.read().problems)).toEqual(['flood/en.md:1 is not there']);
  });

  it('asks for front matter', () => {
    tree.write('modules/flood/en.md', 'title: x\n');
    expect(told(tree.read().problems)).toEqual(['flood/en.md:1 has no front matter']);
  });

  it('refuses an eighth step on a card', () => {
    const step =
      '  - id: s\n    pictogram: uphill\n    sources: [law]\n    zh-CN: { text: 跑, reason: 水 }\n    en: { text: a, reason: b }\n';
    tree.spoil(
      'cards/flood.yaml',
      'steps:\n',
      `steps:\n${[1, 2, 3, 4, 5, 6, 7].map((n) => step.replace('id: s', `id: s-${n}`)).join('')}`,
    );
    expect(told(tree.read().problems)).toEqual([
      'cards/flood.yaml:15 steps: has more than seven steps',
    ]);
  });

  it('asks a card to say where', () => {
    tree.spoil('cards/flood.yaml', '{place}', 'place');
    expect(told(tree.read().problems)[0]).toMatch(/say: must hold \{place\}/);
  });
});

describe('another county', () => {
  it('replaces a top-level folder whole and keeps the rest', () => {
    const content = readContent({ base: 'content', overlay: 'tests/fixtures/tiny-county' });
    expect(content.problems).toEqual([]);
    expect(content.region?.county.name.en).toBe('Qingshui County');
    expect(content.region?.villages).toHaveLength(5);
    expect(content.shelters.map(({ id }) => id)).toEqual(['QS-1', 'QS-2']);
    expect(content.official).toBe(true);
    expect(content.modules.length).toBeGreaterThan(0);
  });
});

describe('the county’s own content', () => {
  const content = readContent({ base: 'content' });

  it('has its 15 units and 269 villages, each in one of them', () => {
    expect(content.region?.towns).toHaveLength(15);
    expect(content.region?.villages).toHaveLength(269);
    expect(new Set(content.region?.villages.map(({ townId }) => townId)).size).toBe(15);
    expect(new Set(content.region?.villages.map(({ code }) => code)).size).toBe(269);
  });

  it('marks every generated English name', () => {
    expect(content.region?.villages.every(({ generated }) => generated)).toBe(true);
    expect(
      content.region?.villages.every(({ name }) =>
        /^[A-Z][a-zü’]+ (Village|Community)$/.test(name.en),
      ),
    ).toBe(true);
  });

  it('calls 110, 119, 120 first and never 12379', () => {
    const ids = content.region?.hotlines.map(({ id }) => id);
    expect(ids?.slice(0, 3)).toEqual(['110', '119', '120']);
    expect(ids).not.toContain('12379');
  });

  it('marks the numbers that the county must still confirm', () => {
    const open = content.region?.hotlines.filter(({ confirm }) => confirm === 'county');
    expect(open?.map(({ id }) => id)).toEqual(['12350', '6612350']);
  });

  it('has something to say in every month', () => {
    const months = content.region?.days.flatMap(({ when }) => monthsOf(when));
    expect([...new Set(months)].sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
  });

  it('says 示例 and Sample in the name of every sample shelter', () => {
    expect(content.official).toBe(false);
    expect(content.shelters.length).toBeGreaterThan(0);
    for (const shelter of content.shelters) {
      expect(shelter.sample).toBe(true);
      expect(shelter.name).toContain('示例');
      expect(shelter.nameEn).toContain('Sample');
      expect(shelter.phone).toBe('0570-0000000');
    }
  });
});

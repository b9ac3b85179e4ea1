import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkStale, recordTranslations } from '#build/content-checks/check-stale.ts';
import { type ContentTree, makeContentTree, told } from '../support/content-tree.ts';

let tree: ContentTree;
beforeEach(() => {
  tree = makeContentTree();
});
afterEach(() => tree.remove());

describe('K02 translations that grow stale', () => {
  it.each([
    [
      'Chinese alone',
      [['modules/flood/zh-CN.md', '水变浑', '水变黄']],
      ['flood/en.md:33 modules/flood/sign-1: zh-CN has changed, en has not'],
    ],
    [
      'English alone',
      [['cards/flood.yaml', 'Run uphill', 'Go uphill']],
      ['cards/flood.yaml:19 cards/flood/run: en has changed, zh-CN has not'],
    ],
    [
      'both',
      [
        ['cards/flood.yaml', 'Run uphill', 'Go uphill'],
        ['cards/flood.yaml', '往高处跑', '往高处走'],
      ],
      [],
    ],
    ['neither', [], []],
  ])('%s changed', (_, changes, problems) => {
    const record = recordTranslations(tree.read());
    for (const [file = '', from = '', to = ''] of changes) tree.spoil(file, from, to);
    expect(told(checkStale(tree.read(), record))).toEqual(problems);
  });

  it('is no problem for what is new', () => {
    expect(checkStale(tree.read(), {})).toEqual([]);
  });
});

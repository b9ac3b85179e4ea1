import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkUsedWords } from '#build/content-checks/check-words.ts';
import { type ContentTree, makeContentTree, told } from '../support/content-tree.ts';

let tree: ContentTree;
beforeEach(() => {
  tree = makeContentTree();
});
afterEach(() => tree.remove());

describe('K02 interface words', () => {
  it.each([
    [
      'a key that English lacks',
      'words/learn/en.json',
      ' "learn.title": "Learn",\n',
      '',
      'learn/en.json:1 learn has no learn.title here',
    ],
    [
      'a key without a note',
      'words/learn/notes.json',
      '"learn.title": "title",',
      '',
      'learn/notes.json:1 learn has no learn.title here',
    ],
    [
      'a plural form that is missing',
      'words/learn/en.json',
      ' "learn.count_one": "{{count}} lesson",\n',
      '',
      'learn/en.json:1 learn has no learn.count_one here',
    ],
    [
      'empty words',
      'words/learn/en.json',
      '"Learn"',
      '" "',
      'learn/en.json:2 learn.title is empty',
    ],
    [
      'Chinese in English',
      'words/learn/en.json',
      '"Learn"',
      '"学"',
      'learn/en.json:2 learn.title has Chinese characters',
    ],
    [
      'other slots',
      'words/learn/en.json',
      '{{count}} lessons',
      '{{n}} lessons',
      'learn/en.json:4 learn.count_other has the slots {{n}}, Chinese {{count}}',
    ],
    [
      'a key twice',
      'words/learn/en.json',
      '"learn.title": "Learn"',
      '"learn.title": "Learn",\n "learn.title": "Study"',
      'learn/en.json:3 "learn.title" stands twice',
    ],
    [
      'broken JSON',
      'words/learn/en.json',
      '"Learn",',
      '"Learn"',
      'learn/en.json:3 is not valid JSON',
    ],
  ])('finds %s', (_, file, from, to, problem) => {
    tree.spoil(file, from, to);
    expect(told(tree.check())).toContain(problem);
  });

  it('finds a key in two nouns', () => {
    for (const name of ['zh-CN', 'en', 'notes']) {
      tree.write(`words/tips/${name}.json`, `{ "learn.title": "${name === 'en' ? 'a' : '甲'}" }`);
    }
    expect(told(tree.check())).toEqual([
      'tips/zh-CN.json:1 learn.title also stands in content/words/learn',
    ]);
  });

  it.each([
    ['a key nobody wrote', "t('learn.titel')", ['a.ts:1 uses learn.titel, which has no words']],
    [
      'a beginning nobody wrote',
      't(`learn.zone.$' + '{zone}`)',
      ['a.ts:1 uses learn.zone.…, which has no words'],
    ],
    ['a key that counts', "t('learn.count', { count: 2 })", []],
    ['a beginning that is there', 't(`learn.$' + '{key}`)', []],
    ['a key in a comment', "/* t('learn.titel') */", []],
    ['other functions', "set('learn.titel')", []],
  ])('looks at uses: %s', (_, text, problems) => {
    expect(told(checkUsedWords(tree.read(), [{ file: 'a.ts', text }]))).toEqual(problems);
  });
});

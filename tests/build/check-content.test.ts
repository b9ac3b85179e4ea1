import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkAll } from '#build/content-checks/check-all.ts';
import { readContent } from '#build/read-content.ts';
import { CONTENT_FAULTS } from '../support/content-faults.ts';
import { type ContentTree, makeContentTree, told } from '../support/content-tree.ts';

let tree: ContentTree;
beforeEach(() => {
  tree = makeContentTree();
});
afterEach(() => tree.remove());

describe('checking content', () => {
  it('finds nothing in a good tree', () => {
    expect(told(tree.check())).toEqual([]);
  });

  it('finds nothing in our own content', () => {
    const roots = { base: 'content' };
    expect(told(checkAll(readContent(roots), roots))).toEqual([]);
  });

  it.each(CONTENT_FAULTS)('finds %s', (_, file, from, to, problem) => {
    tree.spoil(file, from, to);
    const problems = told(tree.check());
    expect(problems.length).toBeGreaterThan(0);
    expect(
      problems.some((one) => one.startsWith(problem)),
      problems.join('\n'),
    ).toBe(true);
  });

  it('asks for two questions on what to do first', () => {
    for (const _ of [1, 2]) tree.spoil('quizzes/flood.yaml', 'first: true', 'first: false');
    expect(tree.check()).toEqual([]);
    tree.spoil('quizzes/flood.yaml', 'first: true', 'first: false');
    expect(told(tree.check())).toEqual(['quizzes/flood.yaml:2 has 1 with first: true']);
  });

  it('K04 finds a statement id twice', () => {
    tree.spoil('modules/flood/module.yaml', 'id: act-2', 'id: act-1');
    for (const file of ['modules/flood/en.md', 'modules/flood/zh-CN.md']) {
      tree.spoil(file, '  act-2:', '  act-9:');
      tree.spoil(file, / {2}act-9:[\s\S]*?(?= {2}act-3)/, '');
    }
    expect(told(tree.check())[0]).toMatch(/^flood\/module.yaml:16 id act-1 is already in/);
  });

  it('K05 calls it wrong when every option of a multiple question is right', () => {
    tree.spoil('quizzes/flood.yaml', 'type: single', 'type: multiple');
    tree.spoil('quizzes/flood.yaml', 'answer: a', 'answer: [a, b, c]');
    expect(told(tree.check())).toEqual(['quizzes/flood.yaml:19 q-1 calls every option right']);
  });

  it('K05 asks true-false questions for two options', () => {
    tree.spoil('quizzes/flood.yaml', 'type: single', 'type: true-false');
    tree.spoil('quizzes/flood.yaml', 'answer: a', "answer: 'true'");
    expect(told(tree.check())[0]).toMatch(/options: Too big/);
  });

  it('asks every module for questions', () => {
    tree.write('quizzes/flood.yaml', undefined);
    expect(told(tree.check())).toEqual(['flood/module.yaml:1 has no questions']);
  });

  it('allows a review exactly a year off', () => {
    tree.spoil('modules/flood/module.yaml', '2027-11-24', '2027-11-23');
    expect(told(tree.check())).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import type { ContentProblem } from '#build/content-problem.ts';
import { readCsv } from '#build/read-csv.ts';

function read(text: string) {
  const problems: ContentProblem[] = [];
  return { ...readCsv({ name: 'a', file: 'a.csv', text }, problems), problems };
}

it('trims cells, leaves out empty rows, and counts lines through quoted breaks', () => {
  const table = read('a,b\n 1 ,"x\ny"\n,\n2,z\n');
  expect(table.problems).toEqual([]);
  expect(table.headings).toEqual(['a', 'b']);
  expect(table.rows).toEqual([
    { line: 2, cells: ['1', 'x\ny'] },
    { line: 5, cells: ['2', 'z'] },
  ]);
});

it('tells a row of another width, with its line', () => {
  const table = read('a,b\n1,2\n3\n');
  expect(table.rows).toHaveLength(1);
  expect(table.problems).toMatchObject([{ file: 'a.csv', line: 3 }]);
});

it('tells a quotation that never ends', () => {
  expect(read('a,b\n"1,2\n').problems.length).toBeGreaterThan(0);
});

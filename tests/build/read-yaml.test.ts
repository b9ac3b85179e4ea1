import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ContentProblem } from '#build/content-problem.ts';
import { readYaml } from '#build/read-yaml.ts';

const shape = z.strictObject({ name: z.string(), when: z.string().optional() });

function read(source: string, firstLine = 1) {
  const problems: ContentProblem[] = [];
  const file = readYaml(source, shape, { file: 'a.yaml', firstLine }, problems);
  return { data: file?.data, problems };
}

describe('K01 reads what a writer means', () => {
  it.each([
    ['no stays a word', 'name: no', { name: 'no' }],
    ['a date stays a word', 'name: a\nwhen: 2026-11-24', { name: 'a', when: '2026-11-24' }],
    ['an octal-looking figure in quotes stays', "name: '0570'", { name: '0570' }],
  ])('%s', (_, source, data) => {
    expect(read(source)).toEqual({ data, problems: [] });
  });
});

describe('K01 finds what YAML lets slip', () => {
  it.each([
    ['a tab', 'name: a\n\twhen: b', 2, /tab/],
    ['a duplicate key', 'name: a\nname: b', 2, /unique/],
    ['an unquoted colon', 'name: a: b', 1, /not valid YAML/],
    ['a key nobody knows', 'name: a\nnmae: b', 2, /nmae is not known/],
    ['a figure where words belong', 'name: 110', 1, /name: .*string/],
    ['true where words belong', 'name: true', 1, /name: .*string/],
    ['a missing key', 'when: a', 1, /name: /],
    ['an empty file', '', 1, /the file: /],
  ])('%s', (_, source, line, message) => {
    const { data, problems } = read(source);
    expect(data).toBeUndefined();
    expect(problems[0]).toMatchObject({ file: 'a.yaml', line });
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]?.mend).not.toBe('');
  });

  it('counts lines from where the text begins in its file', () => {
    expect(read('name: a\nname: b', 10).problems[0]?.line).toBe(11);
  });

  it('does not follow aliases', () => {
    expect(() => read('name: &a x\nwhen: *a')).toThrow();
  });
});

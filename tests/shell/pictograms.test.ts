import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPictograms } from '#shell/rules/pictograms.ts';

const sheet = readFileSync('src/shell/pictograms.svg', 'utf8');

test('every symbol of the sheet can be drawn', () => {
  const drawings = readPictograms(sheet);
  expect(drawings.size).toBe(sheet.match(/<symbol /g)?.length);
  expect(drawings.get('flood')?.viewBox).toBe('0 0 48 48');
});

test('no drawing carries a style attribute, which the content policy would block', () => {
  expect(sheet).not.toContain('style=');
});

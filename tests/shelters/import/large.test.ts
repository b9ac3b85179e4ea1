import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importMeasured, LARGE_FILES, writeLargeFiles } from '#build/bench/import.ts';

const ROWS = 100_000;
const MOST_BYTES = 512 * 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'shouan-large-'));

beforeAll(() => writeLargeFiles(folder, ROWS), 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Their time is measured by `npm run bench -- import`. */
describe('M06 a hundred thousand rows', () => {
  it.each(LARGE_FILES)('M06 are read whole within 512 MB: %s', { timeout: 300_000 }, (name) => {
    const { accepted, bytes } = importMeasured(folder, name);
    expect(accepted).toBe(ROWS);
    expect(bytes).toBeLessThan(MOST_BYTES);
    const official = join(folder, 'content', 'shelters', 'official.csv');
    expect(readFileSync(official, 'utf8').split('\n')).toHaveLength(ROWS + 2);
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { collectFiles } from '#offline/tasks/collect-files.ts';

it('phones keep the list they search, not the files made for taking away', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'exports-'));
  mkdirSync(join(dir, 'data'));
  mkdirSync(join(dir, 'exports'));
  const exported = ['shelters.csv', 'shelters.geojson', 'shelters-osm.geojson'];
  for (const name of exported) writeFileSync(join(dir, 'exports', name), '{}');
  writeFileSync(join(dir, 'data/shelters.json'), '{}');
  const { files, pages, tooLarge } = await collectFiles(dir);
  rmSync(dir, { recursive: true });
  expect(files.map(({ address }) => address)).toEqual(['/data/shelters.json']);
  expect([...pages, ...tooLarge]).toEqual([]);
});

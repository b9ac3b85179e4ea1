// npm run check: format, types, lint, content, architecture, size, faults; the same command as in CI. Runs on Node 20.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from './build-site.mjs';
import { ensureInstalled, findNode, ROOT, runTool } from './tools.mjs';

ensureInstalled();
const node = findNode();
const places = ['rules', 'device', 'worker', 'node', 'tests'];
const steps = [
  ['format and lint', () => runTool('biome', ['check', '--error-on-warnings', '.'])],
  ['content', () => runTool(node, ['src/build/check-content.ts'])],
  [
    'types: pages',
    () =>
      runTool('astro', [
        'check',
        '--minimumFailingSeverity',
        'error',
        '--minimumSeverity',
        'error',
      ]),
  ],
  ...places.map((place) => [
    `types: ${place}`,
    () => runTool('tsc', ['-p', `tsconfig.${place}.json`, '--noEmit']),
  ]),
  [
    'architecture',
    () => runTool('vitest', ['run', 'tests/architecture.test.ts', '--reporter=dot']),
  ],
  ['faults', () => runTool(node, ['src/build/check-faults.ts'])],
  ['size', () => (buildSite() ? runTool(node, ['src/build/check-size.ts']) : 1)],
];

const failed = [];
for (const [name, run] of steps) {
  console.log(`── ${name}`);
  if (run() !== 0) failed.push(name);
}
if (!existsSync(join(ROOT, 'dist'))) failed.push('dist');
console.log(failed.length === 0 ? 'check: all clean' : `check: not clean: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

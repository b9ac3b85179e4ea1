// npm test [-- --all]: installs what is missing, builds, runs every test; its last line is "N passed, N failed[, N skipped]". Runs on Node 20.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from './build-site.mjs';
import { findChromium, findPostgres } from './find-chromium.mjs';
import { ensureInstalled, findNode, ROOT, runTool } from './tools.mjs';

const all = process.argv.includes('--all');
ensureInstalled();
findNode();
const env = { CHROMIUM_PATH: findChromium(), ALL: all ? '1' : '' };
if (!findPostgres())
  console.log('PostgreSQL cannot be had here: its part of the store tests is skipped.');

const results = join(ROOT, '.cache', 'results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };

if (buildSite()) {
  const unit = join(results, 'unit.json');
  const unitCode = runTool(
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`],
    { env },
  );
  add(readUnit(unit), unitCode);
  const browser = join(results, 'browser.json');
  const browserCode = runTool('playwright', ['test', '--reporter=line,json'], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: browser },
  });
  add(readBrowser(browser), browserCode);
} else {
  console.error('The site could not be built, so nothing could be tested.');
  total.failed += 1;
}

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);

/** A run that ends badly without naming a failed test (a crash, a file that does not load) counts as one. */
function add(counts, code) {
  total.passed += counts.passed;
  total.skipped += counts.skipped;
  total.failed += Math.max(counts.failed, code === 0 ? 0 : 1);
}

function readUnit(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
  };
}

function readBrowser(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const { stats } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

// npm run bench [-- visit offline tips shelters import radar lighthouse]: builds what is out of date and prints the figures. Runs on Node 20.
import { buildSite } from './build-site.mjs';
import { findChromium } from './find-chromium.mjs';
import { ensureInstalled, findNode, runTool } from './tools.mjs';

ensureInstalled();
const node = findNode();
const env = { CHROMIUM_PATH: findChromium() };
process.exitCode = buildSite()
  ? runTool(node, ['src/build/bench/main.ts', ...process.argv.slice(2)], { env })
  : 1;

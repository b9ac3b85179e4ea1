// Finds Chromium for the tests, or installs it and says so. Plain JavaScript that Node 20 runs.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { runTool } from './tools.mjs';

/** The path of a Chromium; ends the process with the one command to run when none can be had. */
export function findChromium() {
  const found = installedChromium();
  if (found) return found;
  if (isDebianRoot()) {
    console.log('Chromium is missing: apt-get install -y chromium');
    runTool('apt-get', ['update', '-q']);
    runTool('apt-get', ['install', '-y', '-q', 'chromium'], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  if (!installedChromium()) {
    console.log('Chromium is missing: npx playwright install chromium (into your cache)');
    runTool('playwright', ['install', 'chromium']);
  }
  const path = installedChromium();
  if (path) return path;
  console.error('No Chromium could be found or installed. Run: npx playwright install chromium');
  process.exit(1);
}

/** The folder of PostgreSQL's programs, installing the Debian package as root; `undefined` when it cannot be had. */
export function findPostgres() {
  const found = installedPostgres();
  if (found || !isDebianRoot()) return found;
  console.log('PostgreSQL is missing: apt-get install -y postgresql');
  runTool('apt-get', ['update', '-q']);
  runTool('apt-get', ['install', '-y', '-q', 'postgresql'], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
  return installedPostgres();
}

function installedChromium() {
  const paths = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    ...playwrightChromiums(),
  ];
  return paths.find((path) => path && existsSync(path));
}

function playwrightChromiums() {
  const caches = [
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    join(homedir(), 'AppData', 'Local', 'ms-playwright'),
  ].filter((cache) => existsSync(cache));
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ];
  return caches.flatMap((cache) =>
    readdirSync(cache)
      .filter((name) => /^chromium-\d+$/.test(name))
      .flatMap((name) => inside.map((path) => join(cache, name, path))),
  );
}

function installedPostgres() {
  const versions = '/usr/lib/postgresql';
  if (!existsSync(versions)) return undefined;
  return readdirSync(versions)
    .map((version) => join(versions, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
}

function isDebianRoot() {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Settings } from '#server/settings.ts';
import { startServer } from '#server/start-server.ts';
import { CATEGORIES } from './build-tip.ts';

/** A folder that `remove` takes away again. */
export function makeFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'shouan-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Writes files into a folder: `{ 'learn/index.html': '…' }`. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A county's content with the kinds of tips the tests use, and nothing else. */
export function writeRegion(folder: string): void {
  const kinds = CATEGORIES.map((id) => `- id: ${id}\n  pictogram: gas\n`).join('');
  writeFiles(folder, { 'content/region/tip-categories.yaml': kinds });
}

/** A server that really listens, in this process, with a database and a site of its own. */
export type TestServer = {
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  readonly lines: readonly string[];
  readonly post: (
    path: string,
    value: unknown,
    headers?: Record<string, string>,
  ) => Promise<Response>;
  readonly stop: () => Promise<void>;
};

/**
 * Starts a server on a spare port; `site` is what its dist holds, `now` its clock in ms since 1970.
 * `stop` removes all it wrote.
 */
export async function startTestServer(
  settings: Partial<Settings> = {},
  site: Readonly<Record<string, string | Buffer>> = {},
  now: () => number = Date.now,
): Promise<TestServer> {
  const { path: folder, remove } = makeFolder();
  writeRegion(folder);
  mkdirSync(join(folder, 'dist'));
  writeFiles(join(folder, 'dist'), site);
  const lines: string[] = [];
  const server = await startServer(
    {
      port: 0,
      host: '127.0.0.1',
      dataDir: join(folder, 'data'),
      databaseUrl: null,
      publicOrigin: null,
      trustedProxies: 0,
      tipsPerAddressPerHour: 100_000,
      databaseMaxBytes: 1e9,
      distDir: join(folder, 'dist'),
      contentDir: join(folder, 'content'),
      log: 'each',
      ...settings,
    },
    { now, write: (line) => lines.push(line) },
  );
  const url = `http://127.0.0.1:${server.port}`;
  return {
    url,
    port: server.port,
    folder,
    lines,
    post: (path, value, headers = {}) =>
      fetch(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(value),
      }),
    async stop() {
      await server.stop();
      remove();
    },
  };
}

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { startServerProcess } from './server-process.ts';
import { makeFolder } from './test-server.ts';
import { openLine, type TipLine } from './tip-line.ts';
import type { StoredTip } from './tip-site.ts';

/** The real server, behind a line that can misbehave, on which another release can be put. */
export type DeployedSite = {
  readonly url: string;
  readonly line: TipLine;
  /** Ends the server in good order and starts it with another built folder, the same data, the same address. */
  deploy(dist: string): Promise<void>;
  /** Every tip in the server's database, read from the file itself. */
  rows(): readonly StoredTip[];
  stop(): Promise<void>;
};

/** Starts the real server for a built folder with an empty database. */
export async function startDeployedSite(dist: string): Promise<DeployedSite> {
  const { path, remove } = makeFolder();
  const env = { CONTENT_DIR: resolve('content'), LOG: 'none' };
  let server = await startServerProcess(path, { ...env, DIST_DIR: dist });
  const line = await openLine(server.port);
  return {
    url: line.url,
    line,
    async deploy(next) {
      await server.end('SIGTERM');
      server = await startServerProcess(path, {
        ...env,
        DIST_DIR: next,
        PORT: String(server.port),
      });
    },
    rows() {
      const file = join(path, 'data', 'shouan.db');
      if (!existsSync(file)) return [];
      const database = new DatabaseSync(file, { readOnly: true });
      const rows = database.prepare('select words, category from tips').all();
      database.close();
      return rows as StoredTip[];
    },
    async stop() {
      await line.stop();
      await server.end('SIGKILL');
      remove();
    },
  };
}

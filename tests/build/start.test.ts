import { expect, test } from 'vitest';
import { startServerProcess } from '../support/server-process.ts';
import { makeFolder } from '../support/test-server.ts';

const START = 'src/build/start.mjs';
/** The tests run on a site that is built already and set no content folder of their own. */
const HERE = { DIST_DIR: 'dist', CONTENT_DIR: '', npm_config_registry: 'http://127.0.0.1:1' };

test('npm start serves the built site with no registry in reach, says that tips are taken, and ends on SIGTERM', async () => {
  const folder = makeFolder();
  const server = await startServerProcess(folder.path, HERE, START);
  expect((await fetch(server.url)).status).toBe(200);
  const status = (await (await fetch(`${server.url}/api/status`)).json()) as { tips: unknown };
  expect(status.tips).toMatchObject({ v: 1 });
  expect(await server.end('SIGTERM')).toBe(0);
  await expect(fetch(server.url)).rejects.toThrow();
  folder.remove();
}, 180_000);

import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packed, page } from '../support/static-site.ts';
import { startTestServer, writeFiles } from '../support/test-server.ts';

describe('a site that is built anew under the running server', () => {
  test('is served as it is now, never with an old length or ETag', async () => {
    const live = await startTestServer({}, packed('index.html', page('旧')));
    const before = await fetch(live.url);
    const fresh = page('新的内容');
    writeFiles(join(live.folder, 'dist'), packed('index.html', fresh));
    const after = await fetch(live.url);
    expect(await after.text()).toBe(fresh);
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
    await live.stop();
  });

  test('leaves out a packing of the build before', async () => {
    const live = await startTestServer({}, packed('index.html', page('旧')));
    writeFiles(join(live.folder, 'dist'), { 'index.html': page('新') });
    utimesSync(join(live.folder, 'dist/index.html'), new Date(), new Date(Date.now() + 5000));
    const after = await fetch(live.url);
    expect(await after.text()).toBe(page('新'));
    expect(after.headers.get('content-encoding')).toBeNull();
    await live.stop();
  });

  test('answers 404, not half a page, for what is gone', async () => {
    const live = await startTestServer(
      {},
      { 'index.html': 'home', 'old/index.html': 'old', '404.html': 'gone' },
    );
    rmSync(join(live.folder, 'dist/old'), { recursive: true });
    const answer = await fetch(`${live.url}/old/`);
    expect([answer.status, await answer.text()]).toEqual([404, 'gone']);
    await live.stop();
  });

  test('may even be missing: tips are taken all the same', async () => {
    const bare = await startTestServer({ distDir: '/nonexistent' });
    expect((await fetch(bare.url)).status).toBe(404);
    expect((await fetch(`${bare.url}/api/status`)).status).toBe(200);
    await bare.stop();
  });
});

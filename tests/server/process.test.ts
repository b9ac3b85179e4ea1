import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { buildReceipt, buildTip } from '../support/build-tip.ts';
import { openRaw, postHead } from '../support/raw-request.ts';
import { startServerProcess } from '../support/server-process.ts';
import { makeFolder, writeFiles } from '../support/test-server.ts';

test('SIGTERM lets what is being sent finish, takes nothing new, writes all into one file and ends with 0', async () => {
  const folder = makeFolder();
  const server = await startServerProcess(folder.path);
  const idle = await openRaw(server.port);
  const body = JSON.stringify(buildTip({ receiptHash: 'a'.repeat(64) }));
  const line = await openRaw(server.port);
  await line.send(postHead(`Content-Length: ${Buffer.byteLength(body)}`));
  await line.send(body.slice(0, 40));
  await pause(100);
  const start = performance.now();
  const ended = server.end('SIGTERM');
  await pause(200);
  await expect(fetch(server.url)).rejects.toThrow();
  await line.send(body.slice(40));
  expect(await line.waitFor(/\r\n\r\n/)).toMatch(/^HTTP\/1\.1 201 /);
  expect(await ended).toBe(0);
  expect(performance.now() - start).toBeLessThan(3000);
  await idle.closed;
  const wal = join(folder.path, 'data/shouan.db-wal');
  expect(existsSync(wal) ? statSync(wal).size : 0).toBe(0);
  const db = new DatabaseSync(join(folder.path, 'data/shouan.db'), { readOnly: true });
  expect(db.prepare('select receipt_hash from tips').all()).toEqual([
    { receipt_hash: 'a'.repeat(64) },
  ]);
  db.close();
  folder.remove();
});

test('SIGTERM under load: who was told 201 finds the tip kept, and the server ends within seconds', async () => {
  const folder = makeFolder();
  const server = await startServerProcess(folder.path, { LOG: 'none' });
  const acknowledged: string[] = [];
  const statuses = new Set<number>();
  const sendOn = async () => {
    for (;;) {
      const tip = buildTip();
      const answer = await fetch(`${server.url}/api/tips`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(tip),
      }).catch(() => null);
      if (!answer) return;
      statuses.add(answer.status);
      if (answer.status === 201) acknowledged.push(tip.receiptHash);
    }
  };
  const senders = Array.from({ length: 20 }, sendOn);
  await expect.poll(() => acknowledged.length, { timeout: 15_000 }).toBeGreaterThan(50);
  const start = performance.now();
  expect(await server.end('SIGTERM')).toBe(0);
  expect(performance.now() - start).toBeLessThan(6000);
  await Promise.all(senders);
  expect([...statuses]).toEqual([201]);
  const db = new DatabaseSync(join(folder.path, 'data/shouan.db'), { readOnly: true });
  const kept = new Set(
    db
      .prepare('select receipt_hash from tips')
      .all()
      .map((row) => row.receipt_hash),
  );
  db.close();
  expect(acknowledged.filter((hash) => !kept.has(hash))).toEqual([]);
  folder.remove();
});

test('who never finishes is cut off after eight seconds, and the server still ends with 0', async () => {
  const folder = makeFolder();
  const server = await startServerProcess(folder.path);
  const line = await openRaw(server.port);
  await line.send(`${postHead('Content-Length: 5000')}{`);
  await pause(100);
  const start = performance.now();
  expect(await server.end('SIGTERM')).toBe(0);
  expect(performance.now() - start).toBeGreaterThan(6000);
  expect(performance.now() - start).toBeLessThan(10_000);
  folder.remove();
});

test.each(['each', 'minute'])(
  'says nothing of who wrote what from where, in any line (LOG=%s)',
  { timeout: 30_000 },
  async (log) => {
    const folder = makeFolder();
    writeFiles(folder.path, { 'dist/index.html': 'home' });
    const server = await startServerProcess(folder.path, { LOG: log, TRUST_PROXY: '1' });
    const { receipt, receiptHash } = buildReceipt();
    const secrets = {
      receipt,
      receiptHash,
      words: '王五在仓库里',
      lon: '118.987654',
      lat: '29.123456',
      address: '203.0.113.77',
      village: '330824100299',
      agent: 'NokiaOfWangWu',
      query: 'whatIAsked',
    };
    const headers = {
      'content-type': 'application/json',
      'x-forwarded-for': secrets.address,
      'user-agent': secrets.agent,
      referer: `http://localhost/tip/?${secrets.query}`,
    };
    const tip = buildTip({
      receiptHash,
      words: secrets.words,
      villageCode: secrets.village,
      position: { lon: 118.987654, lat: 29.123456 },
    });
    const post = (path: string, body: string) =>
      fetch(server.url + path, { method: 'POST', headers, body });
    const text = JSON.stringify(tip);
    const statuses = [
      await post('/api/tips', text),
      await post('/api/tips', text),
      await post('/api/tips', text.replace('王', '张')),
      await post('/api/tips', text.slice(0, -5)),
      await post(
        '/api/tips',
        JSON.stringify({ ...tip, [secrets.words]: 1, category: secrets.words }),
      ),
      await post(`/api/tips?${secrets.query}`, 'x'.repeat(70_000)),
      await post('/api/tips/status', JSON.stringify({ receipt })),
      await post(`/api/${receipt}`, text),
      await fetch(`${server.url}/${receipt}?${secrets.query}=${secrets.words}`, { headers }),
      await fetch(`${server.url}/?${secrets.query}`, { headers }),
    ].map((response) => response.status);
    expect(statuses).toEqual([201, 200, 409, 400, 422, 413, 200, 404, 404, 200]);

    // A failing database is the moment when careless servers print the statement with its values.
    const other = new DatabaseSync(join(folder.path, 'data/shouan.db'));
    other.exec('ALTER TABLE tips RENAME TO tips_gone');
    const failed = await post('/api/tips', JSON.stringify({ ...tip, receiptHash: 'b'.repeat(64) }));
    expect(failed.status).toBe(500);
    expect(await failed.text()).toBe('{"type":"about:blank","status":500,"code":"server.fault"}');
    other.close();

    expect(await server.end('SIGTERM')).toBe(0);
    const said = server.output().replace(`Shouan listens on ${server.url}`, '');
    expect(said).toContain('POST /api/tips 201');
    expect(said).toContain('POST /api/tips 500');
    for (const secret of Object.values(secrets)) expect(said).not.toContain(secret);
    expect(said).not.toMatch(/127\.0\.0\.1|::1|b{64}|tips_gone|insert into/i);
    folder.remove();
  },
);

test('goes on when nobody reads what it says any more', async () => {
  const folder = makeFolder();
  const server = await startServerProcess(folder.path, { LOG: 'each' });
  const send = () => fetch(`${server.url}/api/status`).then((response) => response.status);
  for (let count = 0; count < 50; count += 1) expect(await send()).toBe(200);
  expect(await server.end('SIGINT')).toBe(0);
  folder.remove();
});

test.each([
  [{ PORT: 'eighty' }, /PORT is "eighty"; it takes a whole number from 0 to 65535/],
  [{ PORT: '70000' }, /PORT is "70000"/],
  [{ TIPS_PER_ADDRESS_PER_HOUR: '-1' }, /TIPS_PER_ADDRESS_PER_HOUR is "-1"/],
  [{ PUBLIC_ORIGIN: 'safe.example.cn' }, /PUBLIC_ORIGIN is .* https:\/\/safe\.example\.cn/],
  [{ TRUST_PROXY: 'caddy' }, /TRUST_PROXY is "caddy"; it takes the number/],
  [{ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, /ECONNREFUSED/],
  [{ DATABASE_URL: 'postgres://nobody@localhost:1/none' }, /ECONNREFUSED/],
  [{ DATA_DIR: '/dev/null/shouan' }, /\/dev\/null/],
])('does not start with %j, and says why in one line', async (env, expected) => {
  const folder = makeFolder();
  const { code, said } = await new Promise<{ code: unknown; said: string }>((done) => {
    execFile(
      process.execPath,
      ['src/server/main.ts'],
      {
        cwd: resolve(import.meta.dirname, '../..'),
        env: { ...process.env, PORT: '0', DATA_DIR: folder.path, DATABASE_URL: '', ...env },
      },
      (error, stdout, stderr) => done({ code: error?.code, said: stdout + stderr }),
    );
  });
  expect(code).toBe(1);
  expect(said).toMatch(expected);
  expect(said.trim().split('\n')).toHaveLength(1);
  folder.remove();
});

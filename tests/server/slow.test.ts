import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildTip } from '../support/build-tip.ts';
import { openRaw, postHead, type RawConnection } from '../support/raw-request.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';
import { makeFolder } from '../support/test-server.ts';

const IS_LONG = Boolean(process.env.ALL);
const folder = makeFolder();
let server: ServerProcess;

beforeAll(async () => {
  server = await startServerProcess(folder.path);
});

afterAll(async () => {
  await server.end('SIGKILL');
  folder.remove();
});

async function post(): Promise<number> {
  const start = performance.now();
  const response = await fetch(`${server.url}/api/tips`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(buildTip()),
  });
  await response.arrayBuffer();
  expect(response.status).toBe(201);
  return performance.now() - start;
}

/** The time within which 99 of 100 tips are answered, sent one after the other. */
async function measureP99(): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < 200; count += 1) times.push(await post());
  return times.sort((a, b) => a - b)[197] ?? 0;
}

/** Sends one tip's body in pieces over a time; resolves with the answer. */
async function sendSlowly(pieces: number, everyMs: number): Promise<string> {
  const body = Buffer.from(JSON.stringify(buildTip({ words: '慢'.repeat(1000) })));
  const line = await openRaw(server.port);
  await line.send(postHead(`Content-Length: ${body.length}`));
  const size = Math.ceil(body.length / pieces);
  for (let at = 0; at < body.length; at += size) {
    await line.send(body.subarray(at, at + size));
    await pause(everyMs);
  }
  const answer = await line.waitFor(/\r\n\r\n/);
  line.socket.destroy();
  return answer;
}

test('a slow but honest upload is taken', async () => {
  expect(await sendSlowly(60, 50)).toMatch(/^HTTP\/1\.1 201 /);
});

test.runIf(IS_LONG)('even one of ten minutes', { timeout: 700_000 }, async () => {
  expect(await sendSlowly(120, 5100)).toMatch(/^HTTP\/1\.1 201 /);
});

test.runIf(IS_LONG)(
  'who stops in the middle for a minute is told so and let go',
  {
    timeout: 90_000,
  },
  async () => {
    const line = await openRaw(server.port);
    await line.send(`${postHead('Content-Length: 5000')}{"v":1,`);
    expect(await line.waitFor(/\}$/, 80_000)).toMatch(/^HTTP\/1\.1 408 /);
    expect(await line.closed).toBeNull();
  },
);

test('a thousand who say nothing and a hundred who drip do not keep others waiting', {
  timeout: 60_000,
}, async () => {
  const before = await measureP99();
  const idle = await Promise.all(Array.from({ length: 1000 }, () => openRaw(server.port)));
  const dripping = await Promise.all(Array.from({ length: 100 }, () => openRaw(server.port)));
  for (const [index, line] of dripping.entries()) {
    await line.send(
      index % 2 ? 'POST /api/tips HTTP/1.1\r\nHost: l' : postHead('Content-Length: 5000'),
    );
  }
  const drip = setInterval(() => {
    for (const line of dripping) if (!line.socket.destroyed) line.socket.write('x');
  }, 1000);
  const during = await measureP99();
  clearInterval(drip);
  for (const line of [...idle, ...dripping]) line.socket.destroy();
  expect(during).toBeLessThan(Math.max(2 * before, 60));
});

test('who does not finish their headers is shown out within 25 s', {
  timeout: 40_000,
}, async () => {
  const lines: RawConnection[] = await Promise.all([openRaw(server.port), openRaw(server.port)]);
  await lines[0]?.send('POST /api/tips HTTP/1.1\r\nHost: localhost\r\nX: ');
  const start = performance.now();
  await Promise.all(lines.map((line) => line.closed));
  expect(performance.now() - start).toBeLessThan(25_000);
});

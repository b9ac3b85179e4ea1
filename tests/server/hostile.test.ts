import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildTip } from '../support/build-tip.ts';
import { openRaw, postHead } from '../support/raw-request.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

const MEGABYTE = 1024 * 1024;
const PROMPT_MS = 100;
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({}, { 'index.html': 'home' });
  await server.post('/api/tips', buildTip());
});

afterAll(() => server.stop());

describe('a body of 30 MB', () => {
  const piece = Buffer.alloc(MEGABYTE, 'x');

  test('is answered 413 while it is still being sent, and whoever sends on is not cut off', async () => {
    const line = await openRaw(server.port);
    await line.send(postHead(`Content-Length: ${30 * MEGABYTE}`));
    await line.send(piece);
    expect(await line.waitFor(/\}$/)).toMatch(
      /^HTTP\/1\.1 413 [\s\S]*"code":"request\.too-large"\}$/,
    );
    for (let count = 1; count < 30; count += 1) await line.send(piece);
    await line.send('GET /api/status HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await line.waitFor(/HTTP\/1\.1 200 OK/);
    line.socket.end();
    expect(await line.closed).toBeNull();
  });

  test('is answered the same when its length is not said', async () => {
    const line = await openRaw(server.port);
    await line.send(postHead('Transfer-Encoding: chunked'));
    for (let count = 0; count < 30; count += 1) {
      await line.send(`${MEGABYTE.toString(16)}\r\n`);
      await line.send(piece);
      await line.send('\r\n');
    }
    await line.send('0\r\n\r\n');
    expect(await line.waitFor(/\}$/)).toMatch(/^HTTP\/1\.1 413 /);
    line.socket.end();
    expect(await line.closed).toBeNull();
  });

  test('is answered so that even those read it who send all first and want the line closed', async () => {
    const line = await openRaw(server.port);
    await line.send(postHead(`Content-Length: ${30 * MEGABYTE}`, 'Connection: close'));
    for (let count = 0; count < 30; count += 1) await line.send(piece);
    expect(await line.waitFor(/\}$/)).toMatch(/^HTTP\/1\.1 413 /);
    expect(await line.closed).toBeNull();
  });

  test('is answered to plain clients: fetch and http.request', async () => {
    const body = Buffer.alloc(30 * MEGABYTE, 'x');
    const fetched = await fetch(`${server.url}/api/tips`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(fetched.status).toBe(413);
    const status = await new Promise((done, failed) => {
      const options = {
        method: 'POST',
        agent: false,
        headers: { 'content-type': 'application/json' },
      };
      const sent = request(`${server.url}/api/tips`, options, (answer) => {
        answer.resume().on('end', () => done(answer.statusCode));
      });
      sent.on('error', failed).end(body);
    });
    expect(status).toBe(413);
  });

  test.each([
    ['to a page', 'POST / HTTP/1.1', '405'],
    ['to nothing', 'POST /api/nothing HTTP/1.1', '404'],
    ['of another type', 'POST /api/tips HTTP/1.1', '415'],
  ])('%s is answered in the same way', async (_name, first, status) => {
    const line = await openRaw(server.port);
    await line.send(
      `${first}\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: ${30 * MEGABYTE}\r\n\r\n`,
    );
    for (let count = 0; count < 30; count += 1) await line.send(piece);
    expect(await line.waitFor(/\}$/)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    line.socket.end();
    expect(await line.closed).toBeNull();
  });
});

describe('what no page sends', () => {
  const deep = (open: string, count: number) => open.repeat(count);
  const tip = JSON.stringify(buildTip());
  const sized = (text: string) =>
    `${postHead(`Content-Length: ${Buffer.byteLength(text)}`)}${text}`;
  const keys = Array.from({ length: 100_000 }, (_, index) => `"k${index}":1`).join(',');
  const someKeys = Array.from({ length: 7000 }, (_, index) => `"${index}":1`).join(',');

  test.each<[string, string, RegExp]>([
    ['a length of ten megabytes', postHead('Content-Length: 10485760'), /^HTTP\/1\.1 413 /],
    [
      'a length past all numbers',
      postHead('Content-Length: 99999999999999999999'),
      /^HTTP\/1\.1 4(?:00|13) /,
    ],
    ['a length below zero', postHead('Content-Length: -1'), /^HTTP\/1\.1 400 /],
    ['two lengths', postHead('Content-Length: 2', 'Content-Length: 3'), /^HTTP\/1\.1 400 /],
    [
      'a length and chunks',
      postHead('Content-Length: 2', 'Transfer-Encoding: chunked'),
      /^HTTP\/1\.1 400 /,
    ],
    ['no length and no body', postHead(), /^HTTP\/1\.1 400 /],
    [
      'a length shorter than the body',
      `${postHead('Content-Length: 5')}${tip}`,
      /^HTTP\/1\.1 400 /,
    ],
    [
      'a chunk of broken size',
      `${postHead('Transfer-Encoding: chunked')}zz\r\n`,
      /^HTTP\/1\.1 400 /,
    ],
    [
      'a packing named as transfer',
      postHead('Transfer-Encoding: gzip, chunked'),
      /^HTTP\/1\.1 [45]\d\d /,
    ],
    ['no host', 'POST /api/tips HTTP/1.1\r\nContent-Length: 0\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['a header of 100 KB', postHead(`X: ${'x'.repeat(100_000)}`), /^HTTP\/1\.1 431 /],
    ['a line that is no HTTP', '\u0016\u0003\u0001\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['lists within lists, 60,000 deep', sized(deep('[', 60_000)), /^HTTP\/1\.1 400 /],
    ['closed lists, 30,000 deep', sized(deep('[', 30_000) + deep(']', 30_000)), /^HTTP\/1\.1 422 /],
    [
      'objects in words, 10,000 deep',
      sized(`{"words":${deep('{"a":', 10_000)}1${deep('}', 10_001)}`),
      /^HTTP\/1\.1 422 /,
    ],
    ['100,000 keys', sized(`{${keys}}`), /^HTTP\/1\.1 413 /],
    ['7,000 keys', sized(`{${someKeys}}`), /^HTTP\/1\.1 422 /],
    ['a prototype', sized(`{"__proto__":{"v":1},${tip.slice(1)}`), /^HTTP\/1\.1 422 /],
    [
      'a constructor',
      sized(`{"constructor":{"prototype":{"v":1}},${tip.slice(1)}`),
      /^HTTP\/1\.1 422 /,
    ],
    ['a number past all numbers', sized(tip.replace('"v":1', '"v":1e999')), /^HTTP\/1\.1 422 /],
    ['half a surrogate pair', sized(tip.replace('老', '\\ud842')), /^HTTP\/1\.1 422 /],
    [
      'a zip bomb',
      sized(tip).replace('Content-Type', 'Content-Encoding: gzip\r\nContent-Type'),
      /^HTTP\/1\.1 415 /,
    ],
  ])('%s is refused at once', { retry: 2 }, async (_name, text, expected) => {
    const line = await openRaw(server.port);
    const start = performance.now();
    await line.send(text);
    expect(await line.waitFor(/\r\n\r\n/)).toMatch(expected);
    expect(performance.now() - start).toBeLessThan(PROMPT_MS * 3);
    line.socket.destroy();
  });

  test('a body that breaks off leaves no row and harms nobody else', async () => {
    for (const share of [0.25, 0.5, 0.99]) {
      const whole = buildTip();
      const text = JSON.stringify(whole);
      const line = await openRaw(server.port);
      await line.send(postHead(`Content-Length: ${Buffer.byteLength(text)}`));
      await line.send(Buffer.from(text).subarray(0, Math.floor(Buffer.byteLength(text) * share)));
      line.socket.resetAndDestroy();
      await line.closed;
      expect((await server.post('/api/tips', whole)).status).toBe(201);
    }
  });

  test('nothing of it is ever a fault of the server', () => {
    expect(server.lines.filter((line) => / 5\d\d /.test(line))).toEqual([]);
    expect(server.lines.filter((line) => line.startsWith('ALARM'))).toEqual([]);
  });
});

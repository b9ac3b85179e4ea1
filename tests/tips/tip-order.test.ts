import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildTip } from '../support/build-tip.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(() => server.stop());

async function send(path: string, init: RequestInit): Promise<{ status: number; code: string }> {
  const response = await fetch(server.url + path, { method: 'POST', ...init });
  const body = (await response.json()) as { code?: string };
  return { status: response.status, code: body.code ?? '' };
}

const JSON_TYPE = { 'content-type': 'application/json' };

describe('what is checked first', () => {
  const big = `"${'x'.repeat(70_000)}"`;
  const foreign = { origin: 'https://evil.example' };
  test.each<[string, RequestInit, number, string]>([
    [
      'a foreign origin before all else',
      { headers: { ...foreign, 'content-type': 'text/plain' }, body: big },
      403,
      'request.origin',
    ],
    [
      'the content type before the size',
      { headers: { 'content-type': 'text/plain' }, body: big },
      415,
      'request.content-type',
    ],
    [
      'the size before the syntax',
      { headers: JSON_TYPE, body: `${big}{` },
      413,
      'request.too-large',
    ],
    ['the syntax before the rules', { headers: JSON_TYPE, body: '{"v":1,' }, 400, 'request.syntax'],
    ['the rules last', { headers: JSON_TYPE, body: '{"v":1}' }, 422, 'tip.missing-field'],
  ])('%s', async (_name, init, status, code) => {
    expect(await send('/api/tips', init)).toEqual({ status, code });
  });

  test.each<[string, RequestInit, number, string]>([
    [
      'an origin of null',
      { headers: { ...JSON_TYPE, origin: 'null' }, body: '{}' },
      403,
      'request.origin',
    ],
    [
      'our host on another port',
      { headers: { ...JSON_TYPE, origin: 'http://127.0.0.1:1' }, body: '{}' },
      403,
      'request.origin',
    ],
    [
      'a form',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'v=1' },
      415,
      'request.content-type',
    ],
    ['a form with a file', { body: new FormData() }, 415, 'request.content-type'],
    ['a body of no type', { body: new Uint8Array([123, 125]) }, 415, 'request.content-type'],
    [
      'JSON in another charset',
      { headers: { 'content-type': 'application/json; charset=gbk' }, body: '{}' },
      415,
      'request.content-type',
    ],
    [
      'JSON by another name',
      { headers: { 'content-type': 'text/json' }, body: '{}' },
      415,
      'request.content-type',
    ],
    [
      'a packed body',
      { headers: { ...JSON_TYPE, 'content-encoding': 'gzip' }, body: '{}' },
      415,
      'request.content-encoding',
    ],
    ['no body', { headers: JSON_TYPE }, 400, 'request.syntax'],
    [
      'bytes that are not UTF-8',
      { headers: JSON_TYPE, body: Buffer.from([0x22, 0xff, 0x22]) },
      400,
      'request.not-utf8',
    ],
    ['UTF-16', { headers: JSON_TYPE, body: Buffer.from('{}', 'utf16le') }, 400, 'request.syntax'],
  ])('and %s is refused', async (_name, init, status, code) => {
    expect(await send('/api/tips', init)).toEqual({ status, code });
  });

  test.each([
    ['utf-8 said aloud', { 'content-type': 'application/json; charset=UTF-8' }],
    ['capitals', { 'content-type': 'Application/JSON' }],
  ])('while JSON with %s is taken', async (_name, headers) => {
    expect((await server.post('/api/tips', buildTip(), headers)).status).toBe(201);
  });

  test('and our own pages are let in, by Host or by the public origin', async () => {
    const own = await server.post('/api/tips', buildTip(), { origin: server.url });
    expect(own.status).toBe(201);
    const proxied = await startTestServer({ publicOrigin: 'https://safe.example.cn' });
    const sent = await proxied.post('/api/tips', buildTip(), { origin: 'https://safe.example.cn' });
    expect(sent.status).toBe(201);
    await proxied.stop();
  });

  test('and no other site is ever allowed to read an answer', async () => {
    const asked = await fetch(`${server.url}/api/tips`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(asked.status).toBe(405);
    const sent = await server.post('/api/tips', buildTip(), { origin: 'https://evil.example' });
    for (const { headers } of [asked, sent]) {
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
});

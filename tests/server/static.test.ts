import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask as askPort, HOME, POLICY, SITE } from '../support/static-site.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({}, SITE);
});

afterAll(() => server.stop());

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  askPort(server.port, path, headers, method);

describe('a page', () => {
  test.each([
    [undefined, null],
    ['', null],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['x-gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0.000, gzip;q=0', null],
    ['*', 'br'],
    ['*;q=0', null],
    ['br;q=0, *', 'gzip'],
    ['identity', null],
    ['identity;q=1, br;q=0.5', null],
    ['identity;q=0.5, gzip;q=1.0', 'gzip'],
    ['br;q=high', null],
    ['deflate', null],
  ])('for Accept-Encoding %j goes out as %s', async (accept, encoding) => {
    const answer = await ask('/', accept === undefined ? {} : { 'accept-encoding': accept });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-encoding'] ?? null).toBe(encoding);
    expect(answer.headers.vary).toBe('Accept-Encoding');
    expect(answer.headers['content-length']).toBe(String(answer.body.length));
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync }[encoding ?? ''];
    expect((unpack ? unpack(answer.body) : answer.body).toString()).toBe(HOME);
  });

  test('has an ETag of its own for each packing', async () => {
    const answers = await Promise.all(
      ['', 'gzip', 'br'].map((accept) => ask('/', { 'accept-encoding': accept })),
    );
    const etags = answers.map((answer) => answer.headers.etag);
    expect(new Set(etags).size).toBe(3);
    for (const etag of etags) expect(etag).toMatch(/^"[\w-]{22}"$/);
  });

  test('is not sent again to whoever has it', async () => {
    const { headers } = await ask('/', { 'accept-encoding': 'br' });
    const etag = String(headers.etag);
    for (const asked of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await ask('/', { 'accept-encoding': 'br', 'if-none-match': asked });
      expect(answer.status).toBe(304);
      expect(answer.body).toHaveLength(0);
      expect(answer.headers).toMatchObject({
        etag,
        vary: 'Accept-Encoding',
        'cache-control': 'no-cache',
      });
      expect(answer.headers['content-encoding']).toBeUndefined();
    }
    const changed = await ask('/', { 'accept-encoding': 'br', 'if-none-match': '"other"' });
    expect(changed.status).toBe(200);
    const otherPacking = await ask('/', { 'accept-encoding': 'gzip', 'if-none-match': etag });
    expect(otherPacking.status).toBe(200);
  });

  test('answers HEAD with the headers of GET and no body', async () => {
    const [head, get] = [
      await ask('/', { 'accept-encoding': 'br' }, 'HEAD'),
      await ask('/', { 'accept-encoding': 'br' }),
    ];
    expect(head.body).toHaveLength(0);
    const { date: _, ...headers } = get.headers;
    expect(head.headers).toMatchObject(headers);
    const etag = String(head.headers.etag);
    expect(
      (await ask('/', { 'accept-encoding': 'br', 'if-none-match': etag }, 'HEAD')).status,
    ).toBe(304);
  });

  test('sends its own policy as a header, and nobody may frame it', async () => {
    const answer = await ask('/');
    expect(answer.headers['content-security-policy']).toBe(`${POLICY}; frame-ancestors 'none'`);
    const plain = await ask('/plain/');
    expect(plain.headers['content-security-policy']).toMatch(
      /^default-src 'self'.*frame-ancestors 'none'$/,
    );
  });

  test.each([
    ['/learn', '/learn/'],
    ['/learn?from=%E5%AE%B6&x=1', '/learn/?from=%E5%AE%B6&x=1'],
    ['/learn/index.html', '/learn/'],
    ['/index.html', '/'],
    ['/en', '/en/'],
  ])('at %s has moved to %s', async (path, to) => {
    const answer = await ask(path);
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe(to);
  });

  test.each([
    ['/nothing/', '没有'],
    ['/nothing.js', '没有'],
    ['/en/nothing', 'Nothing here'],
    ['/enormous/', '没有'],
    ['/404.html', '没有'],
    ['/en/404/', 'Nothing here'],
    ['/learn/index.html.br', '没有'],
    ['/.secret', '没有'],
    ['/learn/.git/config', '没有'],
  ])('that is not there (%s) is the 404 page of its language', async (path, words) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.body.toString()).toContain(words);
    const etag = String(answer.headers.etag);
    expect((await ask(path, { 'if-none-match': etag })).status).toBe(404);
  });
});

describe('a file', () => {
  const YEAR = 'public, max-age=31536000, immutable';
  test.each([
    ['/single.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/robots.txt', 'text/plain; charset=utf-8', 'no-cache'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8', 'no-cache'],
    ['/sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/%E5%9B%BE/%E5%9C%B0%20%E5%9B%BE.svg', 'image/svg+xml; charset=utf-8', 'no-cache'],
    ['/_astro/boot.B3kq9.js', 'text/javascript; charset=utf-8', YEAR],
    ['/_f/a-B_0123456789ab.json', 'application/json; charset=utf-8', YEAR],
    ['/_packs/zh-CN-1-a-B_0123456789ab.json', 'application/json; charset=utf-8', YEAR],
    ['/offline.json', 'application/json; charset=utf-8', 'no-cache'],
    ['/exports/list.csv', 'text/csv; charset=utf-8', 'no-cache'],
    ['/exports/list.geojson', 'application/geo+json', 'no-cache'],
  ])('%s is %s, kept: %s', async (path, type, cacheControl) => {
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({ 'content-type': type, 'cache-control': cacheControl });
  });

  test('without packings does not vary', async () => {
    const answer = await ask('/robots.txt', { 'accept-encoding': 'br' });
    expect(answer.headers.vary).toBeUndefined();
    expect(answer.headers['content-encoding']).toBeUndefined();
  });

  test('may do nothing, but the worker may fetch from home', async () => {
    expect((await ask('/robots.txt')).headers['content-security-policy']).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    );
    expect((await ask('/sw.js')).headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'",
    );
  });
});

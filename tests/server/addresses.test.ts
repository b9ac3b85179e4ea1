import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask as askPort, SITE } from '../support/static-site.ts';
import { startTestServer, type TestServer, writeFiles } from '../support/test-server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({}, SITE);
  writeFiles(server.folder, { 'beside.txt': 'not in dist' });
});

afterAll(() => server.stop());

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  askPort(server.port, path, headers, method);

describe('an address that leads out of the site', () => {
  test.each([
    '/../beside.txt',
    '/learn/../../beside.txt',
    '/%2e%2e/beside.txt',
    '/%2e%2e%2fbeside.txt',
    '/..%2fbeside.txt',
    '/%252e%252e%252fbeside.txt',
    '//etc/passwd',
    '/learn/%2e%2e/%2e%2e/beside.txt',
    '/..%5cbeside.txt',
    '/..\\beside.txt',
    '/beside.txt%00.html',
    '/%00',
    '/%',
    '/%zz',
    '/%c0%ae%c0%ae/beside.txt',
    '/\u007f',
  ])('%s leads nowhere', async (path) => {
    const answer = await ask(path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body.toString()).not.toContain('not in dist');
    expect(answer.body.toString()).not.toContain('root:');
  });

  test('is never sent on to another site', async () => {
    for (const path of ['//evil.example', '//evil.example/%2e%2e', '/\\evil.example', '//learn']) {
      const { headers } = await ask(path);
      expect(headers.location ?? '/').toMatch(/^\/(?![/\\])/);
    }
  });
});

describe('every answer', () => {
  const PATHS = [
    '/',
    '/learn',
    '/nothing',
    '/%',
    '/robots.txt',
    '/sw.js',
    '/api/status',
    '/api/nothing',
    '/a\\b',
  ];
  test.each(PATHS)('at %s carries the headers that protect', async (path) => {
    const { headers } = await ask(path);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'permissions-policy': expect.stringContaining('camera=(self), geolocation=(self)'),
    });
    expect(headers['permissions-policy']).toContain('microphone=()');
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-powered-by'] ?? headers.server).toBeUndefined();
  });

  test('says HSTS only to those who came by https, as our own proxy tells it', async () => {
    const proxied = await startTestServer({ trustedProxies: 1 }, { 'index.html': 'home' });
    const secure = await fetch(proxied.url, { headers: { 'x-forwarded-proto': 'https' } });
    const plain = await fetch(proxied.url, { headers: { 'x-forwarded-proto': 'https, http' } });
    expect(secure.headers.get('strict-transport-security')).toMatch(/^max-age=\d+$/);
    expect(plain.headers.get('strict-transport-security')).toBeNull();
    const forged = await ask('/', { 'x-forwarded-proto': 'https' });
    expect(forged.headers['strict-transport-security']).toBeUndefined();
    await proxied.stop();
  });
});

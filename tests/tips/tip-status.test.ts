import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatReceipt, makeReceipt } from '#tips/rules/receipt.ts';
import { buildReceipt, buildTip, CATEGORIES } from '../support/build-tip.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(() => server.stop());

describe('asking after a tip', () => {
  const ask = (value: unknown) => server.post('/api/tips/status', value);

  test('says when it was received, however the receipt is written', async () => {
    const { receipt, receiptHash } = buildReceipt();
    const kept = await (await server.post('/api/tips', buildTip({ receiptHash }))).json();
    for (const text of [
      receipt,
      formatReceipt(receipt).toLowerCase(),
      `  ${receipt.replaceAll('0', 'O')}\n`,
    ]) {
      const answer = await ask({ receipt: text });
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual(kept);
    }
  });

  test('says that it does not know a receipt nobody sent', async () => {
    const answer = await ask({ receipt: makeReceipt(new Uint8Array(16).fill(9)) });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({
      type: 'about:blank',
      status: 404,
      code: 'receipt.unknown',
    });
  });

  test.each<[unknown, number, string]>([
    [{ receipt: '000' }, 422, 'receipt.length'],
    [{ receipt: `${'0'.repeat(26)}1` }, 422, 'receipt.check'],
    [{ receipt: 'U'.repeat(27) }, 422, 'receipt.symbol'],
    [{ receipt: 7 }, 422, 'receipt.missing'],
    [{}, 422, 'receipt.missing'],
    [null, 422, 'receipt.missing'],
    [{ receipt: 'x'.repeat(2000) }, 413, 'request.too-large'],
  ])('refuses %j with %i %s', async (value, status, code) => {
    const answer = await ask(value);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code });
  });

  test('is not possible with the receipt in the address, nor from another site', async () => {
    const { receipt } = buildReceipt();
    expect((await fetch(`${server.url}/api/tips/status?receipt=${receipt}`)).status).toBe(405);
    expect((await fetch(`${server.url}/api/tips/${receipt}`)).status).toBe(404);
    const foreign = await server.post(
      '/api/tips/status',
      { receipt },
      { origin: 'https://evil.example' },
    );
    expect(foreign.status).toBe(403);
  });

  test('by guessing comes to an end, while those who know their receipt are still answered', async () => {
    const few = await startTestServer({ tipsPerAddressPerHour: 2 });
    const { receipt, receiptHash } = buildReceipt();
    await few.post('/api/tips', buildTip({ receiptHash }));
    const guess = () => few.post('/api/tips/status', { receipt: buildReceipt().receipt });
    const known = () => few.post('/api/tips/status', { receipt });
    for (let count = 0; count < 9; count += 1) expect((await guess()).status).toBe(404);
    for (let count = 0; count < 20; count += 1) expect((await known()).status).toBe(200);
    expect((await guess()).status).toBe(404);
    const refused = await guess();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await few.stop();
  });
});

describe('what the server says of itself', () => {
  test('is which tips it takes', async () => {
    const answer = await fetch(`${server.url}/api/status`);
    expect(await answer.json()).toEqual({
      tips: { v: 1, categories: [...CATEGORIES], maxWords: 2000, maxBytes: 65_536 },
    });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test.each(['/api', '/api/', '/api/nothing', '/api/tips/'])(
    'at %s is a problem in JSON',
    async (path) => {
      const answer = await fetch(server.url + path);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ code: 'request.not-found' });
    },
  );

  test.each([
    ['GET', '/api/tips', 'POST'],
    ['DELETE', '/api/tips', 'POST'],
    ['POST', '/api/status', 'GET'],
    ['PUT', '/learn/', 'GET, HEAD'],
  ])('to %s %s is which methods it takes', async (method, path, allow) => {
    const answer = await fetch(server.url + path, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe(allow);
  });
});

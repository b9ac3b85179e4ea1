import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildReceipt, buildTip } from '../support/build-tip.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(() => server.stop());

function readRows(hash: string) {
  const db = new DatabaseSync(join(server.folder, 'data/shouan.db'), { readOnly: true });
  const rows = db.prepare('select * from tips where receipt_hash = ?').all(hash);
  db.close();
  return rows;
}

describe('sending a tip', () => {
  test('is answered 201 the first time and 200 the same again, with the time it was first received', async () => {
    const tip = buildTip();
    const first = await server.post('/api/tips', tip);
    const again = await server.post('/api/tips', tip);
    const [one, two] = [await first.json(), await again.json()];
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(one).toEqual({
      receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      state: 'received',
    });
    expect(two).toEqual(one);
    expect(first.headers.get('cache-control')).toBe('no-store');
  });

  test('is refused with 409 when the receipt already has another tip, and the first stays', async () => {
    const tip = buildTip();
    await server.post('/api/tips', tip);
    const other = await server.post('/api/tips', { ...tip, words: '另一条' });
    expect(other.status).toBe(409);
    expect(other.headers.get('content-type')).toBe('application/problem+json');
    expect(await other.json()).toMatchObject({ status: 409, code: 'tip.other-body' });
    expect(readRows(tip.receiptHash)).toMatchObject([{ words: tip.words }]);
  });

  test('a hundred times at once is one row and one answer', async () => {
    const tip = buildTip();
    const answers = await Promise.all(
      Array.from({ length: 100 }, async () => {
        const response = await server.post('/api/tips', tip);
        return { status: response.status, text: await response.text() };
      }),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(99);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(readRows(tip.receiptHash)).toHaveLength(1);
  });

  test('keeps a hundred different ones that come at once', async () => {
    const tips = Array.from({ length: 100 }, () => buildTip());
    const statuses = await Promise.all(
      tips.map(async (tip) => (await server.post('/api/tips', tip)).status),
    );
    expect(statuses).toEqual(tips.map(() => 201));
    expect(tips.every((tip) => readRows(tip.receiptHash).length === 1)).toBe(true);
  });

  test('keeps what looks like SQL as the words they are', async () => {
    const words = "x'); DELETE FROM tips; -- ‘;’ \" % _ \\'";
    const tip = buildTip({ words });
    expect((await server.post('/api/tips', tip)).status).toBe(201);
    expect(readRows(tip.receiptHash)).toMatchObject([{ words }]);
    for (const field of ['receiptHash', 'category', 'townId', 'villageCode', 'madeAt']) {
      const answer = await server.post('/api/tips', { ...buildTip(), [field]: "' OR 1=1 --" });
      expect(answer.status).toBe(422);
    }
  });

  test('keeps no more of the receipt than its hash', async () => {
    const { receipt, receiptHash } = buildReceipt();
    await server.post('/api/tips', buildTip({ receiptHash }));
    expect(JSON.stringify(readRows(receiptHash))).not.toContain(receipt.slice(0, 9));
  });

  test('names every field that is wrong', async () => {
    const answer = await server.post('/api/tips', { ...buildTip(), words: '', category: 'x' });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      code: 'tip.category',
      problems: [
        { code: 'tip.category', field: 'category' },
        { code: 'tip.words-missing', field: 'words' },
      ],
    });
  });
});

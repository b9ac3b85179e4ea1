import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildReceipt, buildTip } from '../support/build-tip.ts';
import { findPostgres, startPostgres, type TestPostgres } from '../support/postgres.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

describe.skipIf(!findPostgres())('two servers on one PostgreSQL', () => {
  let cluster: TestPostgres;
  let servers: readonly [TestServer, TestServer];

  beforeAll(async () => {
    cluster = await startPostgres();
    const start = () => startTestServer({ databaseUrl: cluster.url });
    servers = await Promise.all([start(), start()]);
  }, 60_000);

  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await cluster.stop();
  });

  test('keep a tip once that reaches both at the same time, fifty times each', async () => {
    const tip = buildTip();
    const sent = Array.from({ length: 100 }, (_, index) =>
      servers[index % 2 ? 1 : 0].post('/api/tips', tip),
    );
    const answers = await Promise.all(
      (await Promise.all(sent)).map(async (answer) => [answer.status, await answer.text()]),
    );
    expect(answers.filter(([status]) => status === 201)).toHaveLength(1);
    expect(answers.filter(([status]) => status === 200)).toHaveLength(99);
    expect(new Set(answers.map(([, text]) => text)).size).toBe(1);
  });

  test('answer for each other’s tips', async () => {
    const { receipt, receiptHash } = buildReceipt();
    await servers[0].post('/api/tips', buildTip({ receiptHash }));
    expect((await servers[1].post('/api/tips/status', { receipt })).status).toBe(200);
    const other = await servers[1].post('/api/tips', buildTip({ receiptHash, words: '另一条' }));
    expect(other.status).toBe(409);
  });

  test('keep hundreds of tips in both at once, in any order', async () => {
    const tips = Array.from({ length: 150 }, () => buildTip());
    const both = [
      ...tips.map((tip) => servers[0].post('/api/tips', tip)),
      ...tips.toReversed().map((tip) => servers[1].post('/api/tips', tip)),
    ];
    const statuses = (await Promise.all(both)).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(150);
    expect(statuses.filter((status) => status === 200)).toHaveLength(150);
  });

  test('ask people to come again while the database restarts, and then go on by themselves', {
    timeout: 30_000,
  }, async () => {
    await cluster.pause();
    const refused = await servers[0].post('/api/tips', buildTip());
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await cluster.resume();
    await expect
      .poll(async () => (await servers[0].post('/api/tips', buildTip())).status, {
        timeout: 10_000,
      })
      .toBe(201);
  });
});

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { buildTip } from '../support/build-tip.ts';
import { startTestServer } from '../support/test-server.ts';

/** However long the machine takes, no turn grows back meanwhile. */
const STANDING_CLOCK = () => Date.parse('2026-11-24T08:00:00+08:00');

test('two hundred villagers behind one address can all report within the hour, three tips each', async () => {
  const server = await startTestServer({ tipsPerAddressPerHour: 600 }, {}, STANDING_CLOCK);
  const statuses: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const sent = Array.from({ length: 200 }, () => server.post('/api/tips', buildTip()));
    for (const answer of await Promise.all(sent)) statuses.push(answer.status);
  }
  expect(statuses).toEqual(new Array(600).fill(201));
  const refused = await server.post('/api/tips', buildTip());
  expect(refused.status).toBe(429);
  // 600 an hour are one in six seconds.
  expect(refused.headers.get('retry-after')).toBe('6');
  await server.stop();
});

test('sending the same tip again costs nothing, nor does one that is refused', async () => {
  const server = await startTestServer({ tipsPerAddressPerHour: 2 }, {}, STANDING_CLOCK);
  const tip = buildTip();
  expect((await server.post('/api/tips', tip)).status).toBe(201);
  for (let count = 0; count < 10; count += 1) {
    expect((await server.post('/api/tips', tip)).status).toBe(200);
    expect((await server.post('/api/tips', { ...tip, words: '另' })).status).toBe(409);
    expect((await server.post('/api/tips', { ...tip, words: '' })).status).toBe(422);
  }
  expect((await server.post('/api/tips', buildTip())).status).toBe(201);
  expect((await server.post('/api/tips', buildTip())).status).toBe(429);
  await server.stop();
});

test('a forged X-Forwarded-For wins nothing when no proxy is trusted', async () => {
  const server = await startTestServer({ tipsPerAddressPerHour: 2 }, {}, STANDING_CLOCK);
  const statuses = [];
  for (let count = 1; count <= 3; count += 1) {
    const headers = { 'x-forwarded-for': `203.0.113.${count}` };
    statuses.push((await server.post('/api/tips', buildTip(), headers)).status);
  }
  expect(statuses).toEqual([201, 201, 429]);
  await server.stop();
});

test('behind one trusted proxy each person is counted alone, by what the proxy wrote', async () => {
  const server = await startTestServer(
    { tipsPerAddressPerHour: 1, trustedProxies: 1 },
    {},
    STANDING_CLOCK,
  );
  const send = async (forwarded: string) =>
    (await server.post('/api/tips', buildTip(), { 'x-forwarded-for': forwarded })).status;
  expect(await send('203.0.113.1')).toBe(201);
  expect(await send('203.0.113.2')).toBe(201);
  expect(await send('198.51.100.9, 203.0.113.1')).toBe(429);
  expect(await send('2001:db8:1:2::1')).toBe(201);
  expect(await send('2001:db8:1:2:ffff::2')).toBe(429);
  expect(await send('2001:db8:1:3::1')).toBe(201);
  await server.stop();
});

test('one that rotates through its IPv6 network is stopped after ten times the limit', async () => {
  const server = await startTestServer(
    { tipsPerAddressPerHour: 2, trustedProxies: 1 },
    {},
    STANDING_CLOCK,
  );
  const statuses: number[] = [];
  for (let count = 0; count < 25; count += 1) {
    const headers = { 'x-forwarded-for': `2001:db8:9:${count.toString(16)}::1` };
    statuses.push((await server.post('/api/tips', buildTip(), headers)).status);
  }
  expect(statuses).toEqual([...new Array(20).fill(201), ...new Array(5).fill(429)]);
  await server.stop();
});

test('a flooder cannot fill the disk: past its share tips are asked to come later, and pages go on', async () => {
  const server = await startTestServer({ databaseMaxBytes: 1 }, { 'index.html': 'home' });
  await expect.poll(async () => (await server.post('/api/tips', buildTip())).status).toBe(507);
  const refused = await server.post('/api/tips', buildTip());
  expect(await refused.json()).toMatchObject({ code: 'server.full' });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await fetch(server.url)).status).toBe(200);
  await server.stop();
});

test('while another program holds the database, tips wait 5 s, then are asked to come again, and pages go on', {
  timeout: 40_000,
}, async () => {
  const server = await startTestServer({}, { 'index.html': 'home' });
  const other = new DatabaseSync(join(server.folder, 'data/shouan.db'));
  other.exec('BEGIN IMMEDIATE');
  const tip = buildTip();
  const order: string[] = [];
  const waiting = server.post('/api/tips', tip).then((answer) => {
    order.push('tip');
    return answer;
  });
  // A server that stood still for the lock would give its pages only after the tip's answer.
  for (let count = 0; count < 20; count += 1) {
    expect((await fetch(server.url)).status).toBe(200);
    order.push('page');
    await new Promise((next) => setTimeout(next, 20));
  }
  const answer = await waiting;
  expect(order).toEqual([...new Array(20).fill('page'), 'tip']);
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('5');
  other.exec('ROLLBACK');
  other.close();
  expect((await server.post('/api/tips', tip)).status).toBe(201);
  await server.stop();
});

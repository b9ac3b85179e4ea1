import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import type { Tip } from '#tips/rules/check-tip.ts';
import { buildTip } from '../support/build-tip.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';
import { makeFolder } from '../support/test-server.ts';

/** `ALL=1` kills twenty times within 10,000 tips. */
const ROUNDS = process.env.ALL ? 20 : 2;
const TIPS_A_ROUND = 500;
const SENDERS = 20;

test(`keeps every acknowledged tip once when the server is killed ${ROUNDS} times in mid-write`, {
  timeout: 300_000,
}, async () => {
  const folder = makeFolder();
  const acknowledged: Tip[] = [];
  let unanswered: Tip[] = [];
  let sent = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const server = await startServerProcess(folder.path, { LOG: 'none' });
    const tips = [...unanswered, ...Array.from({ length: TIPS_A_ROUND }, () => buildTip())];
    const killAfter = 20 + Math.floor(Math.random() * (tips.length - 100));
    const result = await sendAll(server, tips, killAfter);
    sent += tips.length - unanswered.length;
    acknowledged.push(...result.acknowledged);
    unanswered = result.unanswered;
    expect(result.acknowledged.length).toBeGreaterThanOrEqual(killAfter);
    expect(unanswered.length).toBeGreaterThan(0);
  }

  const server = await startServerProcess(folder.path, { LOG: 'none' });
  const again = acknowledged.slice(-200);
  expect((await sendAll(server, again)).statuses).toEqual(new Set([200]));
  expect((await sendAll(server, unanswered)).unanswered).toEqual([]);
  expect(await server.end('SIGTERM')).toBe(0);

  const db = new DatabaseSync(join(folder.path, 'data/shouan.db'), { readOnly: true });
  const rows = db.prepare('select receipt_hash, words from tips').all();
  const kept = new Set(rows.map((row) => row.receipt_hash));
  expect(db.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
  db.close();
  expect(acknowledged.filter((tip) => !kept.has(tip.receiptHash))).toEqual([]);
  expect(rows).toHaveLength(kept.size);
  expect(kept.size).toBe(sent);
  folder.remove();
});

/** Sends by twenty senders; kills the server after so many answers, while the others are in mid-write. */
async function sendAll(
  server: ServerProcess,
  tips: readonly Tip[],
  killAfter = Number.POSITIVE_INFINITY,
) {
  const waiting = [...tips];
  const acknowledged: Tip[] = [];
  const failed: Tip[] = [];
  const statuses = new Set<number>();
  let dying: Promise<unknown> | null = null;
  const sender = async () => {
    for (let tip = waiting.shift(); tip; tip = dying ? undefined : waiting.shift()) {
      const status = await post(server, tip).catch(() => 0);
      statuses.add(status);
      (status === 200 || status === 201 ? acknowledged : failed).push(tip);
      if (acknowledged.length >= killAfter) dying ??= server.end('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, sender));
  await dying;
  return { acknowledged, statuses, unanswered: [...failed, ...waiting] };
}

async function post(server: ServerProcess, tip: Tip): Promise<number> {
  const response = await fetch(`${server.url}/api/tips`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(tip),
  });
  await response.arrayBuffer();
  return response.status;
}

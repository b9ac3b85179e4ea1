import { hash } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { RoomWatch } from '#server/database/room-watch.ts';
import type { AddressLimit } from '#server/http/address-limit.ts';
import { answerJson } from '#server/http/answer.ts';
import { readJson } from '#server/http/read-json.ts';
import { answerProblem } from '#server/problems.ts';
import { checkTip } from '#tips/rules/check-tip.ts';
import { readReceipt, receiptKey } from '#tips/rules/receipt.ts';
import { MAX_BYTES } from '#tips/rules/tip-limits.ts';
import { makeTipRow } from './tip-row.ts';
import type { KeptTip, TipStore } from './tip-store.ts';
import type { TipWriter } from './tip-writer.ts';

/** What the routes stand on. `now` gives ms since 1970; `asks` counts questions that found nothing. */
export type TipRoutesOptions = {
  readonly categories: readonly string[];
  readonly writer: TipWriter;
  readonly store: TipStore;
  readonly room: RoomWatch;
  readonly posts: AddressLimit;
  readonly asks: AddressLimit;
  readonly publicOrigin: string | null;
  readonly now: () => number;
};

/** A question holds 27 symbols; 1 KiB leaves room for any way of writing them. */
const MAX_QUESTION_BYTES = 1024;

/**
 * `POST /api/tips` keeps a tip: 201 the first time, 200 the same again, 409 another one under its receipt,
 * `{ receivedAt: '2026-11-23T00:15:00.000Z', state }` when it is kept. `POST /api/tips/status {receipt}`
 * says the same of a kept one, or 404 `receipt.unknown`. Database errors are thrown on to the app.
 */
export function createTipRoutes(options: TipRoutesOptions): Hono<{ Bindings: HttpBindings }> {
  const routes = new Hono<{ Bindings: HttpBindings }>();
  routes.post('/api/tips', (c) => keepTip(c.env, options));
  routes.post('/api/tips/status', (c) => askTip(c.env, options));
  return routes;
}

async function keepTip(env: HttpBindings, options: TipRoutesOptions): Promise<Response> {
  const { publicOrigin, categories, posts, room, writer, now } = options;
  const json = await readJson(env, { maxBytes: MAX_BYTES, publicOrigin });
  if (!json.ok) return json.answer;
  const check = checkTip(json.value, { categories });
  if (!check.ok) {
    return answerProblem(check.problems[0]?.code ?? 'tip.shape', { problems: check.problems });
  }
  const turn = posts.take(env.incoming);
  if (!turn.ok) {
    return answerProblem('request.too-many', { retryAfterSeconds: turn.retryAfterSeconds });
  }
  if (!room.hasRoom()) return answerProblem('server.full', { retryAfterSeconds: 300 });
  const outcome = await writer.keep(makeTipRow(check.tip, now())).catch((error: unknown) => {
    turn.giveBack();
    throw error;
  });
  if (outcome.kind !== 'kept') turn.giveBack();
  if (outcome.kind === 'other') return answerProblem('tip.other-body');
  return answerKept(outcome.kind === 'kept' ? 201 : 200, outcome);
}

async function askTip(env: HttpBindings, options: TipRoutesOptions): Promise<Response> {
  const { publicOrigin, asks, store } = options;
  const json = await readJson(env, { maxBytes: MAX_QUESTION_BYTES, publicOrigin });
  if (!json.ok) return json.answer;
  const text = (json.value as { receipt?: unknown } | null)?.receipt;
  if (typeof text !== 'string') return answerProblem('receipt.missing');
  const reading = readReceipt(text);
  if (!reading.ok) return answerProblem(reading.code);
  const turn = asks.take(env.incoming);
  if (!turn.ok) {
    return answerProblem('request.too-many', { retryAfterSeconds: turn.retryAfterSeconds });
  }
  const kept = await store.find(hash('sha256', receiptKey(reading.receipt)));
  if (!kept) return answerProblem('receipt.unknown');
  turn.giveBack();
  return answerKept(200, kept);
}

function answerKept(status: number, { receivedAt, state }: KeptTip): Response {
  return answerJson(status, { receivedAt: new Date(receivedAt).toISOString(), state });
}

import type { ServerAnswer } from './kept-tip.ts';

/** What came back over the line, before anyone judged it. `body` is the whole text. */
export interface RawAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly retryAfter: string | null;
  readonly body: string;
}

/**
 * What an answer means for a tip.
 * `received`: the server has it. `refused`: it will never take this body. `wait`: nobody that can
 * decide has answered; `whole` says that the line or the server is the reason, so that going on
 * with the next tip is pointless now.
 */
export type Verdict =
  | { readonly kind: 'received'; readonly answer: ServerAnswer }
  | { readonly kind: 'refused'; readonly code: string; readonly status: number }
  | {
      readonly kind: 'wait';
      readonly code: string;
      readonly status: number;
      readonly askedMs: number;
      readonly whole: boolean;
    };

const FINAL: readonly number[] = [400, 409, 410, 413, 415, 422];
/** A body that came in half is no verdict, although the server calls it a bad request. */
const NO_VERDICT = 'request.cut-off';
const WHOLE_LINE: readonly number[] = [429, 503, 507];

/**
 * Judges an answer to `POST /api/tips`.
 * 200 and 201 count only with JSON `{receivedAt, state}`: a captive portal answers 200 with its own
 * page. A refusal counts only as JSON with a `code`, for the same reason. All else waits. Never fails.
 */
export function readAnswer(raw: RawAnswer): Verdict {
  const json = /\bjson\b/i.test(raw.contentType) ? parse(raw.body) : null;
  if (raw.status === 200 || raw.status === 201) {
    const answer = readServerAnswer(json);
    return answer ? { kind: 'received', answer } : wait('tip.not-our-server', raw, true);
  }
  const code = typeof json?.['code'] === 'string' ? json['code'] : null;
  if (code !== null && code !== NO_VERDICT && FINAL.includes(raw.status)) {
    return { kind: 'refused', code, status: raw.status };
  }
  return wait(code ?? 'tip.server-busy', raw, WHOLE_LINE.includes(raw.status));
}

/** The verdict when no answer came at all: cut line, time-out, no network. */
export const NO_ANSWER: Verdict = {
  kind: 'wait',
  code: 'tip.no-network',
  status: 0,
  askedMs: 0,
  whole: false,
};

/**
 * Reads `{receivedAt, state}`; `receivedAt` is UTC milliseconds or an ISO date. Null when it is
 * anything else.
 */
export function readServerAnswer(value: unknown): ServerAnswer | null {
  if (typeof value !== 'object' || value === null) return null;
  const { receivedAt, state } = value as Record<string, unknown>;
  const ms = typeof receivedAt === 'string' ? Date.parse(receivedAt) : receivedAt;
  if (typeof ms !== 'number' || !Number.isFinite(ms) || typeof state !== 'string') return null;
  return { receivedAt: ms, state };
}

function wait(code: string, raw: RawAnswer, whole: boolean): Verdict {
  const seconds = Number(raw.retryAfter ?? 0);
  const askedMs = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0;
  return { kind: 'wait', code, status: raw.status, askedMs, whole };
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

import type { StatusProblemCode, TipProblem, TipProblemCode } from '#tips/rules/tip-problems.ts';
import { answerJson } from './http/answer.ts';

/** What can be wrong with any request, or with the server itself. */
export type FrameProblemCode =
  /** A page of another site sent this. */
  | 'request.origin'
  | 'request.content-type'
  /** The body is packed (`Content-Encoding`), which nothing here unpacks. */
  | 'request.content-encoding'
  | 'request.too-large'
  /** Not a byte came for a minute. */
  | 'request.slow'
  /** The line broke before the body was whole. */
  | 'request.cut-off'
  | 'request.not-utf8'
  | 'request.syntax'
  | 'request.address'
  | 'request.method'
  | 'request.not-found'
  /** This network address has sent as much as it may in an hour. */
  | 'request.too-many'
  | 'server.busy'
  | 'server.database-down'
  /** The disk, or the share of it that tips may use, is full. */
  | 'server.full'
  | 'server.fault';

/** Every code a problem answer may carry. */
export type ProblemCode = FrameProblemCode | TipProblemCode | StatusProblemCode;

/** The one place where a problem gets its HTTP status. */
const STATUS: Readonly<Record<ProblemCode, number>> = {
  'request.origin': 403,
  'request.content-type': 415,
  'request.content-encoding': 415,
  'request.too-large': 413,
  'request.slow': 408,
  'request.cut-off': 400,
  'request.not-utf8': 400,
  'request.syntax': 400,
  'request.address': 400,
  'request.method': 405,
  'request.not-found': 404,
  'request.too-many': 429,
  'server.busy': 503,
  'server.database-down': 503,
  'server.full': 507,
  'server.fault': 500,
  'tip.shape': 422,
  'tip.version': 422,
  'tip.unknown-field': 422,
  'tip.missing-field': 422,
  'tip.receipt-hash': 422,
  'tip.category': 422,
  'tip.town': 422,
  'tip.village': 422,
  'tip.position': 422,
  'tip.accuracy': 422,
  'tip.words-missing': 422,
  'tip.words-too-long': 422,
  'tip.words-characters': 422,
  'tip.made-at': 422,
  'tip.sealed': 422,
  'tip.photos': 422,
  'tip.other-body': 409,
  'receipt.missing': 422,
  'receipt.length': 422,
  'receipt.symbol': 422,
  'receipt.check': 422,
  'receipt.unknown': 404,
};

/** What a problem may say besides its code. `retryAfterSeconds` becomes `Retry-After`. */
export type ProblemExtras = {
  readonly problems?: readonly TipProblem[];
  readonly retryAfterSeconds?: number;
  readonly headers?: Readonly<Record<string, string>>;
};

/**
 * Answers with a problem: `application/problem+json`, `{ type, status, code, problems? }`. The words for
 * people stand in the page under the code. Nothing the person sent is repeated, except field names.
 */
export function answerProblem(code: ProblemCode, extras: ProblemExtras = {}): Response {
  const { problems, retryAfterSeconds, headers } = extras;
  const status = STATUS[code];
  return answerJson(
    status,
    { type: 'about:blank', status, code, ...(problems ? { problems } : {}) },
    {
      'content-type': 'application/problem+json',
      ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
      ...headers,
    },
  );
}

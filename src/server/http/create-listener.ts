import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { createApp } from '../app.ts';
import { answerProblem } from '../problems.ts';
import type { RequestLog } from '../request-log.ts';
import { cameByHttps } from './client-address.ts';
import { setSecurityHeaders } from './security-headers.ts';

/** What the listener stands on; the log names a request by the app's own patterns of addresses. */
export type ListenerOptions = {
  readonly app: ReturnType<typeof createApp>;
  readonly log: RequestLog;
  readonly trustedProxies: number;
};

/** Somebody who cannot say who they are in 15 s is not on a slow line but holding the door. */
const HEADERS_MS = 15_000;
/** One whole request, however slow: a real upload over 2G takes ten minutes. */
const REQUEST_MS = 20 * 60_000;
/** Longer than proxies keep an unused connection (Caddy: 2 minutes), so that they close it, not we. */
const KEEP_ALIVE_MS = 125_000;
const CHECK_MS = 5000;

/**
 * Makes the HTTP server of an app, not yet listening: security headers on every answer, time limits, one
 * note in the log for each. A body's own idle limit is in `readBody`.
 */
export function createListener({ app, log, trustedProxies }: ListenerOptions): Server {
  const routes = new Set(app.routes.map((route) => route.path).filter((path) => path !== '/*'));
  const answer = getRequestListener(app.fetch, {
    // Refused bodies are read to their end by drainUnread; the stock clean-up cuts after half a second.
    autoCleanupIncoming: false,
    errorHandler: () => answerProblem('request.address'),
  });
  const onRequest = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const start = performance.now();
    setSecurityHeaders(outgoing, cameByHttps(incoming, trustedProxies));
    outgoing.once('finish', () => {
      const { method = '', url = '' } = incoming;
      const [path = ''] = url.split('?', 1);
      const route = routes.has(path) ? path : path.startsWith('/api') ? '/api/*' : '/*';
      log.note({ method, route, status: outgoing.statusCode, ms: performance.now() - start });
    });
    void answer(incoming, outgoing);
  };
  return createServer(
    {
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connectionsCheckingInterval: CHECK_MS,
      noDelay: true,
    },
    onRequest,
  );
}

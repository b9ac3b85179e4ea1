import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { readDatabaseFailure } from './database/failure.ts';
import { answerJson } from './http/answer.ts';
import { drainUnread } from './http/read-body.ts';
import { answerProblem } from './problems.ts';
import { answerStatic } from './static/answer-static.ts';
import type { SiteWatch } from './static/site-watch.ts';

/** What an app is put together from. `offer` is what `GET /api/status` says, the same for everyone. */
export type AppParts = {
  readonly site: SiteWatch;
  readonly routes: readonly Hono<{ Bindings: HttpBindings }>[];
  readonly offer: unknown;
  /** Told the name of what failed, never what anyone sent. */
  readonly onAlarm: (name: string) => void;
};

/** Puts the nouns' routes, `GET /api/status` and the built site together; nothing else is answered. */
export function createApp({
  site,
  routes,
  offer,
  onAlarm,
}: AppParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>({ getPath: readPath });
  app.get('/api/status', () => answerJson(200, offer));
  for (const route of routes) app.route('/', route);
  const taken = new Set(app.routes.map((route) => route.path));

  app.all('*', (c) => {
    const path = c.req.path;
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (!isRead) drainUnread(c.env.incoming, c.env.outgoing);
    if (taken.has(path)) {
      const allow = app.routes.filter((route) => route.path === path).map((route) => route.method);
      return answerProblem('request.method', {
        headers: { allow: [...new Set(allow)].join(', ') },
      });
    }
    if (path === '/api' || path.startsWith('/api/')) return answerProblem('request.not-found');
    if (!isRead) return answerProblem('request.method', { headers: { allow: 'GET, HEAD' } });
    return answerStatic(site, c.env.incoming);
  });

  app.onError((error) => answerError(error, onAlarm));
  return app;
}

/** An answer for whatever was thrown: a failing database 503 or 507, our own fault 500. Says the name only. */
export function answerError(error: unknown, onAlarm: (name: string) => void): Response {
  const failure = readDatabaseFailure(error);
  if (failure) {
    if (failure.code !== 'server.busy') onAlarm(failure.code);
    return answerProblem(failure.code, { retryAfterSeconds: failure.retryAfterSeconds });
  }
  const name = error instanceof Error ? error.name : 'unknown';
  if (name === 'WriterBusyError') return answerProblem('server.busy', { retryAfterSeconds: 5 });
  onAlarm(`server.fault ${name} ${readPlace(error)}`);
  return answerProblem('server.fault', { retryAfterSeconds: 30 });
}

function readPath(request: Request): string {
  const { url } = request;
  const start = url.indexOf('/', url.indexOf('://') + 3);
  const end = url.search(/[?#]/);
  return start < 0 ? '/' : url.slice(start, end < 0 ? undefined : end);
}

/** File and line of our own code where it happened; the message may hold what a person wrote. */
function readPlace(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return /\/(src\/[^\s):]+:\d+)/.exec(stack)?.[1] ?? '';
}

/** `minute`: one line a minute for each kind of answer. `each`: a line for each request. `none`: faults only. */
export type LogMode = 'minute' | 'each' | 'none';

/** What may be said of a request: nothing that the person wrote, is, or asked for. */
export type RequestNote = {
  readonly method: string;
  /** The route's pattern (`/api/tips`, `/*`), never the address itself. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
};

/** Takes notes; `flush` writes what is held back. */
export type RequestLog = { readonly note: (note: RequestNote) => void; readonly flush: () => void };

/**
 * Writes `POST /api/tips 201 4ms` for each request, or, held for a minute, `POST /api/tips 201 x532 4ms`
 * with the slowest time. Counting is the default because a line for each request stops the server when
 * nobody reads its output, and says when somebody was there. Faults (500) are always written at once.
 */
export function createRequestLog(mode: LogMode, write: (line: string) => void): RequestLog {
  const counts = new Map<string, { count: number; slowest: number }>();
  const flush = () => {
    for (const [key, { count, slowest }] of counts)
      write(`${key} x${count} ${Math.round(slowest)}ms`);
    counts.clear();
  };
  return {
    note({ method, route, status, ms }) {
      const key = `${method} ${route} ${status}`;
      if (mode === 'each' || status === 500) return write(`${key} ${Math.round(ms)}ms`);
      if (mode === 'none') return;
      const old = counts.get(key) ?? { count: 0, slowest: 0 };
      counts.set(key, { count: old.count + 1, slowest: Math.max(old.slowest, ms) });
    },
    flush,
  };
}

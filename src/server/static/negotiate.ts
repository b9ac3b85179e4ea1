/** The packings a file may lie ready in, best first. */
export const ENCODINGS = ['br', 'gzip'] as const;
/** One of `ENCODINGS`, by its name in `Content-Encoding`. */
export type Encoding = (typeof ENCODINGS)[number];

/**
 * Chooses how to send a file that lies ready in `ready`, by `Accept-Encoding`, or null for as it is.
 *
 * `chooseEncoding('gzip, br;q=0.5', ['br', 'gzip'])` → `'gzip'`: the higher q wins, br where they are
 * equal; q=0 forbids; `*` speaks for what is not named. As it is goes unless something is liked at least
 * as well; no header, or one that cannot be read, means as it is. Never fails.
 */
export function chooseEncoding(
  header: string | undefined,
  ready: readonly Encoding[],
): Encoding | null {
  if (!header || ready.length === 0) return null;
  const likes = readLikes(header);
  const like = (name: string) => likes.get(name) ?? likes.get('*') ?? 0;
  let best: Encoding | null = null;
  let bestLike = Math.max(likes.get('identity') ?? 0, Number.MIN_VALUE);
  for (const name of ENCODINGS) {
    if (!ready.includes(name)) continue;
    if (best === null ? like(name) >= bestLike : like(name) > bestLike) {
      best = name;
      bestLike = like(name);
    }
  }
  return best;
}

function readLikes(header: string): ReadonlyMap<string, number> {
  const likes = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...params] = part.split(';').map((text) => text.trim());
    const q = params.find((param) => /^q\s*=/.test(param))?.replace(/^q\s*=\s*/, '');
    const value = q === undefined ? 1 : Number(q);
    if (name) likes.set(name === 'x-gzip' ? 'gzip' : name, value >= 0 && value <= 1 ? value : 0);
  }
  return likes;
}

/** True when `If-None-Match` names this ETag or is `*`; weak and strong are the same here. */
export function isUnchanged(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((text) => {
    const tag = text.trim();
    return tag === '*' || tag.replace(/^W\//, '') === etag;
  });
}

import type { IncomingMessage } from 'node:http';
import { answerProblem } from '../problems.ts';
import { findPage } from './find-page.ts';
import { chooseEncoding, ENCODINGS, isUnchanged } from './negotiate.ts';
import type { SiteFile } from './site-map.ts';
import type { SiteWatch } from './site-watch.ts';

/**
 * Answers GET and HEAD with a file of the built site: packed as the browser likes, 304 when it has it, 301
 * to the address with its slash (the query goes along), 404 with the site's own page. Never rejects.
 */
export async function answerStatic(watch: SiteWatch, incoming: IncomingMessage): Promise<Response> {
  const { path, query } = splitTarget(incoming.url ?? '/');
  let found = findPage(watch.site(), path);
  if (found.kind === 'bad') return answerProblem('request.address');
  const isThere = found.kind === 'moved' || (found.kind === 'file' && found.status === 200);
  if (!isThere && (await watch.refresh('recently'))) found = findPage(watch.site(), path);
  for (let tries = 0; tries < 2; tries += 1) {
    if (found.kind === 'moved') return redirect(found.to + query);
    const file = found.kind === 'file' ? watch.site().get(found.key) : undefined;
    if (found.kind !== 'file' || !file) return answerProblem('request.not-found');
    const answer = await answerFile(watch, incoming, file, found.status);
    if (answer) return answer;
    await watch.refresh('now');
    found = findPage(watch.site(), path);
  }
  return answerProblem('server.busy', { retryAfterSeconds: 2 });
}

async function answerFile(
  watch: SiteWatch,
  { method, headers: asked }: IncomingMessage,
  file: SiteFile,
  status: 200 | 404,
): Promise<Response | null> {
  const ready = ENCODINGS.filter((name) => file.packed[name]);
  const encoding = chooseEncoding(String(asked['accept-encoding'] ?? ''), ready);
  const variant = (encoding && file.packed[encoding]) || file.plain;
  const headers: Record<string, string> = {
    'content-type': file.type,
    'cache-control': file.cacheControl,
    'content-security-policy': file.policy,
    etag: variant.etag,
    ...(ready.length > 0 ? { vary: 'Accept-Encoding' } : {}),
  };
  // Also for HEAD and 304: an ETag is only promised for bytes that are still there.
  const bytes = await watch.readBytes(file, variant);
  if (!bytes) return null;
  if (status === 200 && isUnchanged(asked['if-none-match'], variant.etag)) {
    const { 'content-type': _, ...kept } = headers;
    return new Response(null, { status: 304, headers: kept });
  }
  if (encoding) headers['content-encoding'] = encoding;
  headers['content-length'] = String(bytes.length);
  return new Response(method === 'HEAD' ? null : new Uint8Array(bytes), { status, headers });
}

function redirect(to: string): Response {
  return new Response(null, {
    status: 301,
    headers: { location: to, 'cache-control': 'no-cache', 'content-length': '0' },
  });
}

/** `/learn?x=1` → path and `?x=1`; a whole address (`http://host/learn`), which proxies may send, too. */
function splitTarget(target: string): { readonly path: string; readonly query: string } {
  const local = target.replace(/^https?:\/\/[^/?#]*/i, '') || '/';
  const at = local.search(/[?#]/);
  const path = at < 0 ? local : local.slice(0, at);
  return { path: path || '/', query: at < 0 || local[at] === '#' ? '' : local.slice(at) };
}

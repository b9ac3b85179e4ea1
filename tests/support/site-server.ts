/**
 * A static server in a process of its own, so that tests can truly stop it. Controlled over IPC by
 * `site.ts`; serves the compressed copies as the real one does.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import type { Fault, ServerOrder, ServerReport } from './site.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml',
  '.webmanifest': 'application/manifest+json',
};
const CHUNK_BYTES = 1024;

let dir = process.argv[2] ?? '.';
let faults: readonly Fault[] = [];
let bytesLeft = Number.POSITIVE_INFINITY;
let pauseMs = 0;
let report: ServerReport = { requests: [], bytes: 0 };

function find(pathname: string): string | null {
  const path = join(dir, decodeURIComponent(pathname));
  for (const file of [path, join(path, 'index.html')]) {
    if (existsSync(file) && statSync(file).isFile()) return file;
  }
  return null;
}

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://x');
  report.requests.push(pathname);
  const fault = faults.find((one) => new RegExp(one.path).test(pathname));
  const file = find(pathname);
  const headers: Record<string, string> = { 'cache-control': 'no-cache' };
  let status = 200;
  let body: Buffer;
  if (fault) {
    status = fault.status ?? 200;
    headers['content-type'] = fault.type ?? 'text/html';
    if (fault.encoding) headers['content-encoding'] = fault.encoding;
    body = Buffer.from(fault.body ?? '<html>portal</html>');
  } else if (file === null) {
    status = 404;
    headers['content-type'] = 'text/html';
    body = Buffer.from('<h1>404 from the server</h1>');
  } else {
    headers['content-type'] = TYPES[extname(file)] ?? 'application/octet-stream';
    const small =
      existsSync(`${file}.br`) && /\bbr\b/.test(`${request.headers['accept-encoding']}`);
    if (small) headers['content-encoding'] = 'br';
    body = readFileSync(small ? `${file}.br` : file);
  }
  response.writeHead(status, { ...headers, 'content-length': body.length });
  for (let at = 0; at < body.length; at += CHUNK_BYTES) {
    const chunk = body.subarray(at, at + CHUNK_BYTES);
    if (response.destroyed) return;
    response.write(chunk);
    report.bytes += chunk.length;
    bytesLeft -= chunk.length;
    if (bytesLeft <= 0) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      process.send?.({ cut: true });
      process.exit(0);
    }
    if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  response.end();
});

process.on('message', (order: ServerOrder) => {
  dir = order.dir ?? dir;
  faults = order.faults ?? faults;
  bytesLeft = order.cutAfterBytes ?? bytesLeft;
  pauseMs = order.pauseMs ?? pauseMs;
  process.send?.({ report });
  if (order.forget) report = { requests: [], bytes: 0 };
});

server.keepAliveTimeout = 1000;
server.listen(Number(process.argv[3] ?? 0), '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
});

import { request } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** What a page of the test site says in its `<meta>`. */
export const POLICY = "default-src 'none'; script-src 'self' 'sha256-x+y/z='";
/** A page with these words, long enough to be worth packing. */
export const page = (words: string) =>
  `<!doctype html><meta http-equiv="content-security-policy" content="${POLICY.replaceAll("'", '&#39;')};"><main>${words.repeat(50)}</main>`;
/** The home page of the test site. */
export const HOME = page('守安');

/** A file with its two packings beside it. */
export function packed(path: string, text: string): Record<string, string | Buffer> {
  return { [path]: text, [`${path}.br`]: brotliCompressSync(text), [`${path}.gz`]: gzipSync(text) };
}

/** A small site of each kind of file. */
export const SITE = {
  ...packed('index.html', HOME),
  ...packed('learn/index.html', page('学')),
  ...packed('404.html', page('没有')),
  ...packed('en/404/index.html', page('Nothing here')),
  ...packed('en/index.html', page('Home')),
  ...packed('sw.js', 'self.addEventListener("fetch", () => {});'),
  'plain/index.html': '<main>no policy</main>',
  'single.html': '<main>single</main>',
  'robots.txt': 'User-agent: *',
  'manifest.webmanifest': '{}',
  '图/地 图.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '_astro/boot.B3kq9.js': 'export {};',
  '_f/a-B_0123456789ab.json': '{}',
  '_packs/zh-CN-1-a-B_0123456789ab.json': '{}',
  'offline.json': '{}',
  'exports/list.csv': '\uFEFFa\r\n',
  'exports/list.geojson': '{}',
  '.secret': 'no',
  'learn/.git/config': 'no',
};

/** What came back, as it came. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
};

/** Asks without the help of fetch, which unpacks, follows and tidies addresses. */
export function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((done, failed) => {
    const sent = request({ port, host: '127.0.0.1', path, method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        done({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    sent.on('error', failed).end();
  });
}

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

const COMPRESSIBLE = new Set([
  '.html',
  '.js',
  '.mjs',
  '.css',
  '.json',
  '.geojson',
  '.csv',
  '.svg',
  '.txt',
  '.xml',
  '.webmanifest',
  '.ico',
]);

/** Shorter files gain nothing: headers outweigh them. */
const AT_LEAST_BYTES = 150;

/** What `precompress` did, in bytes and files. */
export type Precompressed = {
  readonly files: number;
  readonly rawBytes: number;
  readonly brotliBytes: number;
};

/**
 * Writes `.br` (quality 11) and `.gz` (level 9) beside every compressible file of a folder.
 *
 * Files up to 150 bytes stay alone. Four at a time, as Node has four threads for it. Run it after
 * everything else has written. Fails only when the folder cannot be read or written.
 */
export async function precompress(dir: string): Promise<Precompressed> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && COMPRESSIBLE.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name));
  const done = { files: 0, rawBytes: 0, brotliBytes: 0 };
  const queue = paths[Symbol.iterator]();
  const work = async () => {
    for (const path of queue) {
      const bytes = await readFile(path);
      if (bytes.length <= AT_LEAST_BYTES) continue;
      const small = await brotliAsync(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 11,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      });
      await writeFile(`${path}.br`, small);
      await writeFile(`${path}.gz`, await gzipAsync(bytes, { level: 9 }));
      done.files++;
      done.rawBytes += bytes.length;
      done.brotliBytes += small.length;
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  return done;
}

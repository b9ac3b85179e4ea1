import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { precompress } from '../precompress.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** The real server in a process of its own, serving a folder or a single page. */
export interface BenchSite {
  readonly port: number;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts the real server on a spare port for `dist`, or for one page of `html` at `/`. */
export async function startBenchSite(dist: string | undefined, html = ''): Promise<BenchSite> {
  const folder = mkdtempSync(join(tmpdir(), 'shouan-bench-'));
  const own = join(folder, 'dist');
  if (!dist) {
    mkdirSync(own);
    writeFileSync(join(own, 'index.html'), html);
    await precompress(own);
  }
  const child = spawn(process.execPath, ['src/server/main.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: join(folder, 'data'),
      DATABASE_URL: '',
      DIST_DIR: dist ? resolve(dist) : own,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  const url = await new Promise<string>((found, failed) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /listens on (http:\S+)/.exec(output)?.[1];
      if (address) found(address);
    });
    child.once('exit', () => failed(new Error(`the server did not start: ${output}`)));
  });
  return {
    url,
    port: Number(new URL(url).port),
    stop: async () => {
      child.kill('SIGKILL');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { writeRegion } from './test-server.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The real server in a process of its own. */
export type ServerProcess = {
  readonly url: string;
  readonly port: number;
  /** All it has written to both outputs so far. */
  readonly output: () => string;
  /** Sends a signal and waits for the end: the exit code, or null when the signal killed it. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
};

/**
 * Starts `src/server/main.ts`, or another program that ends in it, with its data in `folder`; a second start there
 * finds what the first kept.
 */
export async function startServerProcess(
  folder: string,
  env: Readonly<Record<string, string>> = {},
  program = 'src/server/main.ts',
): Promise<ServerProcess> {
  writeRegion(folder);
  const child = spawn(process.execPath, [program], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: '',
      DATA_DIR: join(folder, 'data'),
      DIST_DIR: join(folder, 'dist'),
      CONTENT_DIR: join(folder, 'content'),
      TIPS_PER_ADDRESS_PER_HOUR: '1000000',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const gone = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  const url = await new Promise<string>((found, failed) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /listens on (http:\S+)/.exec(output)?.[1];
      if (address) found(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => failed(new Error(`The server did not start: ${output}`)));
  });
  return {
    url,
    port: Number(new URL(url).port),
    output: () => output,
    end(signal) {
      child.kill(signal);
      return gone;
    },
  };
}

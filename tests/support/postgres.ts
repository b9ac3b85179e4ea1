import { execFileSync, spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Often outside PATH: it lives among the administrator's programs. */
const RUNUSER =
  ['/usr/sbin/runuser', '/sbin/runuser'].find((path) => existsSync(path)) ?? 'runuser';

/** A PostgreSQL of the test's own. `pause` and `resume` restart it; `stop` ends it and removes its folder. */
export type TestPostgres = {
  readonly url: string;
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** The folder of PostgreSQL's programs, or null where it is not installed. */
export function findPostgres(): string | null {
  const found = globSync([
    '/usr/lib/postgresql/*/bin/initdb',
    '/opt/homebrew/opt/postgresql*/bin/initdb',
    '/usr/local/bin/initdb',
    '/usr/bin/initdb',
  ]);
  const newest = found.sort().at(-1);
  return newest === undefined ? null : dirname(newest);
}

/** Makes a cluster in a temporary folder and starts it on a spare port; under root as the user postgres. */
export async function startPostgres(): Promise<TestPostgres> {
  const programs = findPostgres();
  if (!programs) throw new Error('PostgreSQL is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'shouan-pg-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) execFileSync('chown', ['postgres', folder]);
  const asUser = (program: string, args: readonly string[]): [string, string[]] => {
    const line = [join(programs, program), ...args];
    return isRoot
      ? [RUNUSER, ['-u', 'postgres', '--', ...line]]
      : [line[0] as string, line.slice(1)];
  };
  const data = join(folder, 'data');
  execFileSync(
    ...asUser('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-locale', '-E', 'UTF8']),
    { stdio: 'ignore', cwd: '/' },
  );
  const port = await findSparePort();
  const options = [
    '-D',
    data,
    '-p',
    String(port),
    '-k',
    folder,
    '-c',
    'listen_addresses=127.0.0.1',
  ];
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  let gone: Promise<unknown> = Promise.resolve();
  const resume = async () => {
    const [program, args] = asUser('postgres', options);
    const child = spawn(program, args, { stdio: 'ignore', cwd: '/' });
    gone = new Promise((done) => child.once('exit', done));
    await waitUntilReady(url);
  };
  const halt = async () => {
    const [program, args] = asUser('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
    execFileSync(program, args, { stdio: 'ignore', cwd: '/' });
    await gone;
  };
  await resume();
  return {
    url,
    pause: halt,
    resume,
    async stop() {
      await halt();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function findSparePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
}

async function waitUntilReady(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    const isReady = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => {});
    if (isReady) return;
    await sleep(100);
  }
  throw new Error('PostgreSQL did not start within 10 s');
}

import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { median } from './median.ts';

/** Requests per second: medians, each run, and ours ÷ floor. `refused` counts answers that were not 201. */
export type TipFigures = {
  readonly ours: number;
  readonly floor: number;
  readonly ratio: number;
  readonly runs: { readonly ours: readonly number[]; readonly floor: readonly number[] };
  readonly p99Ms: number;
  readonly refused: number;
  readonly connections: number;
};

const ROOT = resolve(import.meta.dirname, '../../..');
const RUNS = 5;
const SECONDS = 4;
const CONNECTIONS = 10;

/**
 * Measures `POST /api/tips` against the least a server can do, SQLite with `synchronous=FULL` and nothing
 * else: five runs of each in turns, four seconds, ten connections, a fresh receipt in every request. Both
 * servers run in processes of their own, in folders that are gone afterwards. Takes 45 s.
 */
export async function benchTips(): Promise<TipFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'shouan-bench-'));
  const floor = await startProcess(['src/build/bench/tip-floor.ts', folder], {});
  const ours = await startProcess(['src/server/main.ts'], {
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: join(folder, 'data'),
    DIST_DIR: join(folder, 'dist'),
    DATABASE_URL: '',
    TIPS_PER_ADDRESS_PER_HOUR: '1000000000',
    LOG: 'none',
  });
  try {
    const shots = { ours: [] as Shot[], floor: [] as Shot[] };
    for (let run = 0; run < RUNS; run += 1) {
      shots.floor.push(await shoot(`${floor.url}/`));
      shots.ours.push(await shoot(`${ours.url}/api/tips`));
    }
    const rates = (of: readonly Shot[]) => of.map(({ perSecond }) => perSecond);
    const [oursRate, floorRate] = [median(rates(shots.ours)), median(rates(shots.floor))];
    return {
      ours: oursRate,
      floor: floorRate,
      ratio: Number((oursRate / floorRate).toFixed(2)),
      runs: { ours: rates(shots.ours), floor: rates(shots.floor) },
      p99Ms: median(shots.ours.map(({ p99Ms }) => p99Ms)),
      refused: shots.ours.reduce((sum, { refused }) => sum + refused, 0),
      connections: CONNECTIONS,
    };
  } finally {
    await Promise.all([floor.stop(), ours.stop()]);
    await rm(folder, { recursive: true, force: true });
  }
}

type Shot = { readonly perSecond: number; readonly p99Ms: number; readonly refused: number };

/** The part of autocannon that is used here; it brings no types of its own. */
type Autocannon = (options: object) => Promise<{
  requests: { average: number };
  latency: { p99: number };
  non2xx: number;
  errors: number;
}>;

async function shoot(url: string): Promise<Shot> {
  const autocannon = createRequire(import.meta.url)('autocannon') as Autocannon;
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        setupRequest: (request: object) => ({ ...request, body: makeBody() }),
      },
    ],
  });
  const { requests, latency, non2xx, errors } = result;
  return {
    perSecond: Math.round(requests.average),
    p99Ms: latency.p99,
    refused: non2xx + errors,
  };
}

const WORDS = '某村路口路灯损坏，夜间行人和骑车人容易摔倒。'.repeat(13);

function makeBody(): string {
  return JSON.stringify({
    v: 1,
    receiptHash: randomBytes(32).toString('hex'),
    category: 'other',
    villageCode: '330824100200',
    position: { lon: 118.415, lat: 29.137, accuracyMetres: 20 },
    words: WORDS,
    madeAt: '2026-11-23T08:15:00.000+08:00',
    sealed: null,
    photos: [],
  });
}

async function startProcess(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  return {
    url: await readAddress(child),
    async stop() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let text = '';
    child.once('exit', () => failed(new Error('The server to measure did not start')));
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const address = /http:\/\/\S+/.exec(text)?.[0];
      if (address) found(address);
    });
  });
}

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LogMode } from './request-log.ts';

/** How one server runs. Folders are absolute paths, sizes bytes. */
export type Settings = {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** `postgres://…`, or null for SQLite in `dataDir`. */
  readonly databaseUrl: string | null;
  /** `https://safe.example.cn`, or null: then only the `Host` header counts. */
  readonly publicOrigin: string | null;
  /** How many proxies of our own stand in front; 0 trusts no forwarding header. */
  readonly trustedProxies: number;
  readonly tipsPerAddressPerHour: number;
  /** The database may not grow past this by tips. */
  readonly databaseMaxBytes: number;
  readonly distDir: string;
  readonly contentDir: string;
  readonly log: LogMode;
};

const GIB = 1024 ** 3;

/**
 * Reads the settings from the environment, e.g. `readSettings(process.env, '/srv/shouan')`; what is not
 * set takes the value of the table in `docs/guides/deployment.md`. `SITE_URL` belongs to the build and is not read.
 * Throws an Error with one sentence that names the variable and what it takes.
 */
export function readSettings(env: NodeJS.ProcessEnv, rootDir: string): Settings {
  const folder = (name: string, fallback: string) => resolve(rootDir, env[name] || fallback);
  return {
    port: readWhole(env, 'PORT', 4321, 0, 65_535),
    host: env.HOST || '0.0.0.0',
    dataDir: folder('DATA_DIR', 'data'),
    databaseUrl: env.DATABASE_URL || null,
    publicOrigin: readOrigin(env.PUBLIC_ORIGIN),
    trustedProxies: readProxies(env.TRUST_PROXY),
    tipsPerAddressPerHour: readWhole(env, 'TIPS_PER_ADDRESS_PER_HOUR', 600, 1, 1e9),
    databaseMaxBytes: readWhole(env, 'DATABASE_MAX_BYTES', 4 * GIB, 1, Number.MAX_SAFE_INTEGER),
    distDir: folder('DIST_DIR', 'dist'),
    contentDir: findContent(env, rootDir),
    log: readLogMode(env.LOG),
  };
}

function readWhole(
  env: NodeJS.ProcessEnv,
  name: string,
  fallback: number,
  least: number,
  most: number,
): number {
  const text = env[name];
  if (!text) return fallback;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new Error(`${name} is "${text}"; it takes a whole number from ${least} to ${most}.`);
}

function readOrigin(text: string | undefined): string | null {
  if (!text) return null;
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text).origin;
  throw new Error(
    `PUBLIC_ORIGIN is "${text}"; it takes an address such as https://safe.example.cn.`,
  );
}

function readProxies(text: string | undefined): number {
  if (!text || /^(0|false|no|off)$/i.test(text)) return 0;
  if (/^(true|yes|on)$/i.test(text)) return 1;
  if (/^[1-9]$/.test(text)) return Number(text);
  throw new Error(`TRUST_PROXY is "${text}"; it takes the number of your own proxies, 0 to 9.`);
}

function readLogMode(text: string | undefined): LogMode {
  if (!text) return 'minute';
  if (text === 'minute' || text === 'each' || text === 'none') return text;
  throw new Error(`LOG is "${text}"; it takes minute, each or none.`);
}

/** A county's own content may lie over the project's: what it brings is read there, the rest here. */
function findContent(env: NodeJS.ProcessEnv, rootDir: string): string {
  const own = env.CONTENT_DIR ? resolve(rootDir, env.CONTENT_DIR) : null;
  return own && existsSync(join(own, 'region')) ? own : join(rootDir, 'content');
}

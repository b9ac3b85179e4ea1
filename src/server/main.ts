import { resolve } from 'node:path';
import { readSettings } from './settings.ts';
import { startServer } from './start-server.ts';

/** The server's entry: reads the environment, starts, prints the address, ends on SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const settings = readSettings(process.env, resolve(import.meta.dirname, '../..'));
  // Whoever started us may stop reading; that must not stop us.
  process.stdout.on('error', () => {});
  const server = await startServer(settings, { now: Date.now, write: console.log });
  const host = /^(?:0\.0\.0\.0|::)$/.test(settings.host) ? 'localhost' : settings.host;
  console.log(`Shouan listens on http://${host.includes(':') ? `[${host}]` : host}:${server.port}`);
  if (server.pages === 0) console.log(`No pages in ${settings.distDir}: run npm run build first.`);

  let isStopping = false;
  const stop = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function fail(error: unknown): never {
  console.error(describe(error));
  process.exit(1);
}

/** An unreachable `localhost` fails once for each of its addresses, under an error without a message. */
function describe(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(describe).join('; ');
  return error instanceof Error ? error.message : String(error);
}

main().catch(fail);

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { MAX_BYTES, MAX_WORDS, TIP_VERSION } from '#tips/rules/tip-limits.ts';
import { readCategories } from '#tips/server/read-categories.ts';
import { createTipRoutes } from '#tips/server/tip-routes.ts';
import { createTipStore } from '#tips/server/tip-store.ts';
import { createTipWriter } from '#tips/server/tip-writer.ts';
import { TIP_MIGRATIONS } from '#tips/server/tips-table.ts';
import { createApp } from './app.ts';
import { migrate } from './database/migrate.ts';
import { openDatabase } from './database/open-database.ts';
import { createRoomWatch } from './database/room-watch.ts';
import { createAddressLimit } from './http/address-limit.ts';
import { createListener } from './http/create-listener.ts';
import { prepareStop } from './http/stop-listener.ts';
import { createRequestLog } from './request-log.ts';
import type { Settings } from './settings.ts';
import { watchSite } from './static/site-watch.ts';

/** A server that takes requests. `port` is the real one; `pages` says how many files the site has. */
export type RunningServer = {
  readonly port: number;
  readonly pages: number;
  /** Finishes what is in flight, writes the database's log into its file and closes it. */
  readonly stop: () => Promise<void>;
};

/** The world outside: a clock in ms since 1970, and where lines go. */
export type World = { readonly now: () => number; readonly write: (line: string) => void };

/** Connections that may wait to be taken in: after a warning a whole county opens the page at once. */
const BACKLOG = 4096;
const FLUSH_MS = 60_000;
/** One question after a receipt costs less than a tip; only those that find nothing are counted. */
const ASKS_PER_TIP = 5;

/**
 * Opens the database, brings it up to date, reads the site and listens. Throws an Error with a sentence
 * that says what to mend: a port in use, a folder that cannot be written, a database out of reach.
 */
export async function startServer(settings: Settings, world: World): Promise<RunningServer> {
  const { now, write } = world;
  const categories = readCategories(settings.contentDir);
  const database = openDatabase(settings.databaseUrl, settings.dataDir);
  await migrate(database.db, database.kind, TIP_MIGRATIONS, now());

  const { trustedProxies, publicOrigin, tipsPerAddressPerHour: perHour } = settings;
  const store = createTipStore(database.db);
  const tips = createTipRoutes({
    categories,
    store,
    writer: createTipWriter(store),
    room: createRoomWatch(database.measureRoom, settings.databaseMaxBytes, now),
    posts: createAddressLimit({ perHour, trustedProxies, now }),
    asks: createAddressLimit({ perHour: perHour * ASKS_PER_TIP, trustedProxies, now }),
    publicOrigin,
    now,
  });
  const site = await watchSite(settings.distDir, now);
  const offer = { tips: { v: TIP_VERSION, categories, maxWords: MAX_WORDS, maxBytes: MAX_BYTES } };
  const app = createApp({ site, routes: [tips], offer, onAlarm: createAlarm(world) });
  const log = createRequestLog(settings.log, write);
  const listener = createListener({ app, log, trustedProxies });
  const stopListening = prepareStop(listener);
  listener.listen({ port: settings.port, host: settings.host, backlog: BACKLOG });
  await once(listener, 'listening');
  const flushing = setInterval(log.flush, FLUSH_MS);

  return {
    port: (listener.address() as AddressInfo).port,
    pages: site.site().size,
    async stop() {
      clearInterval(flushing);
      await stopListening();
      log.flush();
      await database.close();
    },
  };
}

/** Says each kind of alarm at most once a minute: a broken disk must not fill the log as well. */
function createAlarm({ now, write }: World): (name: string) => void {
  const saidAt = new Map<string, number>();
  return (name) => {
    if (now() - (saidAt.get(name) ?? Number.NEGATIVE_INFINITY) < FLUSH_MS) return;
    saidAt.set(name, now());
    write(`ALARM ${name}`);
  };
}

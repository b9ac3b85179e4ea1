import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDatabaseFailure } from '#server/database/failure.ts';
import { type Migration, migrate } from '#server/database/migrate.ts';
import { type Database, openDatabase } from '#server/database/open-database.ts';
import { makeTipRow } from '#tips/server/tip-row.ts';
import { createTipStore, type TipStore } from '#tips/server/tip-store.ts';
import { TIP_MIGRATIONS, type TipTables } from '#tips/server/tips-table.ts';
import { buildTip } from '../support/build-tip.ts';
import { findPostgres, startPostgres, type TestPostgres } from '../support/postgres.ts';
import { makeFolder } from '../support/test-server.ts';

type Kind = 'sqlite' | 'postgres';
const AT = 1_795_392_900_000;
const folder = makeFolder();
let cluster: TestPostgres | null = null;

beforeAll(async () => {
  if (findPostgres()) cluster = await startPostgres();
}, 60_000);

afterAll(async () => {
  await cluster?.stop();
  folder.remove();
});

/** Opens the one database of a kind once more, as another process would. */
function open(kind: Kind): Database {
  return openDatabase(kind === 'postgres' ? (cluster?.url ?? '') : null, folder.path);
}

async function readRow(database: Database, hash: string) {
  const db = database.db.withTables<TipTables>();
  return db.selectFrom('tips').selectAll().where('receipt_hash', '=', hash).executeTakeFirst();
}

const KINDS: readonly Kind[] = ['sqlite', 'postgres'];

describe.each(KINDS)('the store of tips on %s', (kind) => {
  describe.skipIf(kind === 'postgres' && !findPostgres())('as installed here', () => {
    let database: Database;
    let store: TipStore;

    beforeAll(async () => {
      database = open(kind);
      await migrate(database.db, kind, TIP_MIGRATIONS, AT);
      store = createTipStore(database.db);
    });

    afterAll(() => database.close());

    test('keeps a tip once, says so again, and keeps the first when another comes under its receipt', async () => {
      const tip = buildTip();
      const [first] = await store.keepAll([makeTipRow(tip, AT)]);
      const [again] = await store.keepAll([makeTipRow(tip, AT + 5000)]);
      const [other] = await store.keepAll([makeTipRow({ ...tip, words: '另一条' }, AT + 6000)]);
      expect(first).toEqual({ kind: 'kept', receivedAt: AT, state: 'received' });
      expect(again).toEqual({ kind: 'same', receivedAt: AT, state: 'received' });
      expect(other).toEqual({ kind: 'other', receivedAt: AT, state: 'received' });
      expect((await readRow(database, tip.receiptHash))?.words).toBe(tip.words);
    });

    test('answers for each in its order when one list holds new, known, same and other', async () => {
      const [known, fresh, twin] = [buildTip(), buildTip(), buildTip()];
      await store.keepAll([makeTipRow(known, AT)]);
      const rows = [
        twin,
        known,
        { ...twin, words: '不同' },
        fresh,
        twin,
        { ...known, words: '不同' },
      ];
      const outcomes = await store.keepAll(rows.map((tip) => makeTipRow(tip, AT + 1)));
      expect(outcomes.map((outcome) => outcome.kind)).toEqual([
        'kept',
        'same',
        'other',
        'kept',
        'same',
        'other',
      ]);
      expect(outcomes.map((outcome) => outcome.receivedAt - AT)).toEqual([1, 0, 1, 1, 1, 0]);
    });

    test('gives back every field as it was, whatever it looks like', async () => {
      const tip = buildTip({
        words: '𠮷\'); DROP TABLE tips; -- "x" % _ \\ ‘’ 👩‍🚒\t\n=cmd()',
        townId: 'a.b_c-1',
        villageCode: '330824100200',
        position: { lon: -179.123456789, lat: 89.987654321, accuracyMetres: 0.5 },
        madeAt: '1970-01-01T14:00:00.001+14:00',
      });
      const row = makeTipRow(tip, AT);
      await store.keepAll([row]);
      expect(await readRow(database, tip.receiptHash)).toEqual(row);
      expect(row).toMatchObject({ made_at: 1, made_offset_minutes: 840, received_at: AT });
    });

    test('keeps null for what the person did not say, and the largest times', async () => {
      const tip = buildTip({ madeAt: 253_402_300_799_999 });
      await store.keepAll([makeTipRow(tip, AT)]);
      expect(await readRow(database, tip.receiptHash)).toMatchObject({
        made_at: 253_402_300_799_999,
        made_offset_minutes: null,
        town_id: null,
        village_code: null,
        lon: null,
        lat: null,
        accuracy_metres: null,
      });
    });

    test('finds a tip by its receipt’s hash, and nothing under another', async () => {
      const tip = buildTip();
      await store.keepAll([makeTipRow(tip, AT)]);
      expect(await store.find(tip.receiptHash)).toEqual({ receivedAt: AT, state: 'received' });
      expect(await store.find(randomBytes(32).toString('hex'))).toBeNull();
      expect(await store.find("' or '1'='1")).toBeNull();
    });

    test('writes one row when two processes bring the same hundred tips at once', async () => {
      const second = open(kind);
      const tips = Array.from({ length: 100 }, () => buildTip());
      const rows = tips.map((tip) => makeTipRow(tip, AT));
      const [one, two] = await Promise.all([
        store.keepAll(rows),
        createTipStore(second.db).keepAll(rows.toReversed()),
      ]);
      await second.close();
      const kinds = [...one, ...two].map((outcome) => outcome.kind);
      expect(kinds.filter((each) => each === 'kept')).toHaveLength(100);
      expect(kinds.filter((each) => each === 'same')).toHaveLength(100);
    });

    test('keeps nothing of a list that fails in the middle', async () => {
      const [good, bad] = [
        buildTip({ receiptHash: '0'.repeat(64) }),
        buildTip({ receiptHash: 'f'.repeat(64) }),
      ];
      const broken = { ...makeTipRow(bad, AT), words: null as unknown as string };
      await expect(store.keepAll([makeTipRow(good, AT), broken])).rejects.toThrow();
      expect(await store.find(good.receiptHash)).toBeNull();
      expect((await store.keepAll([makeTipRow(good, AT)]))[0]?.kind).toBe('kept');
    });

    test('is brought up to date once, however many processes start together', async () => {
      const others = [open(kind), open(kind), open(kind)];
      await Promise.all(others.map((other) => migrate(other.db, kind, TIP_MIGRATIONS, AT)));
      const { rows } = await sql<{ name: string }>`select name from schema_migrations`.execute(
        database.db,
      );
      expect(rows).toEqual([{ name: 'tips-001-table' }]);
      await Promise.all(others.map((other) => other.close()));
    });

    test('leaves nothing of a step that failed half-way', async () => {
      const broken: Migration = {
        name: 'tips-901-broken',
        async up(trx) {
          await sql`create table half_done (id text)`.execute(trx);
          throw new Error('killed here');
        },
      };
      await expect(migrate(database.db, kind, [...TIP_MIGRATIONS, broken], AT)).rejects.toThrow(
        'killed here',
      );
      await expect(sql`select * from half_done`.execute(database.db)).rejects.toThrow();
    });

    test('refuses a database that a newer release has made', async () => {
      await expect(migrate(database.db, kind, [], AT)).rejects.toThrow(
        /newer release \(tips-001-table\)/,
      );
    });

    test('says how much room there is', async () => {
      const room = await database.measureRoom();
      expect(room.usedBytes).toBeGreaterThan(4096);
      expect(room.freeBytes).toBeGreaterThan(0);
      expect(room.freeShare).toBeGreaterThan(0);
    });
  });
});

describe('a database that fails', () => {
  test('on a full SQLite disk says so, keeps nothing false, and goes on when there is room again', async () => {
    const small = makeFolder();
    const database = openDatabase(null, small.path);
    await migrate(database.db, 'sqlite', TIP_MIGRATIONS, AT);
    const store = createTipStore(database.db);
    await sql`pragma max_page_count = 20`.execute(database.db);
    const kept: string[] = [];
    let failure: unknown = null;
    for (let count = 0; count < 100 && failure === null; count += 1) {
      const tip = buildTip({ words: '火'.repeat(2000) });
      await store.keepAll([makeTipRow(tip, AT)]).then(
        () => kept.push(tip.receiptHash),
        (error: unknown) => {
          failure = error;
        },
      );
    }
    expect(readDatabaseFailure(failure)).toEqual({ code: 'server.full', retryAfterSeconds: 300 });
    expect(kept.length).toBeGreaterThan(2);
    for (const hash of kept) expect(await store.find(hash)).not.toBeNull();
    await sql`pragma max_page_count = 100000`.execute(database.db);
    expect((await store.keepAll([makeTipRow(buildTip(), AT)]))[0]?.kind).toBe('kept');
    await database.close();
    small.remove();
  });

  test.each<[string, object, string | null]>([
    ['a locked SQLite', { code: 'ERR_SQLITE_ERROR', errcode: 5 }, 'server.busy'],
    [
      'a locked SQLite, in its longer number',
      { code: 'ERR_SQLITE_ERROR', errcode: 517 },
      'server.busy',
    ],
    ['a full disk', { code: 'ERR_SQLITE_ERROR', errcode: 13 }, 'server.full'],
    ['a failed sync', { code: 'ERR_SQLITE_ERROR', errcode: 1034 }, 'server.database-down'],
    [
      'a disk that became read-only',
      { code: 'ERR_SQLITE_ERROR', errcode: 8 },
      'server.database-down',
    ],
    ['a wrong statement of ours', { code: 'ERR_SQLITE_ERROR', errcode: 1 }, null],
    ['a full PostgreSQL', { code: '53100' }, 'server.full'],
    ['too many connections', { code: '53300' }, 'server.busy'],
    ['a PostgreSQL that stops', { code: '57P01' }, 'server.database-down'],
    ['a PostgreSQL that is not there', { code: 'ECONNREFUSED' }, 'server.database-down'],
    ['a wrong statement on PostgreSQL', { code: '42601' }, null],
  ])('knows %s', (_name, parts, code) => {
    expect(readDatabaseFailure(Object.assign(new Error('x'), parts))?.code ?? null).toBe(code);
  });

  test('knows a broken line to PostgreSQL, which has no code', () => {
    const said = [
      'Connection terminated unexpectedly',
      'timeout exceeded when trying to connect',
      'Query read timeout',
    ];
    for (const text of said) {
      expect(readDatabaseFailure(new Error(text))?.code).toBe('server.database-down');
    }
    expect(readDatabaseFailure(new TypeError('x is not a function'))).toBeNull();
  });
});

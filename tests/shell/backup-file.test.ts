import { expect, test } from 'vitest';
import { readBackup } from '#shell/rules/backup-file.ts';

const backup = {
  app: 'shouan',
  v: 1,
  madeAt: '2026-11-24T08:00:00.000Z',
  local: { 'shouan.settings': '{"text":"elder"}' },
  databases: [
    {
      name: 'shouan-checks',
      version: 1,
      stores: [
        {
          name: 'answers',
          keyPath: 'id',
          autoIncrement: false,
          indexes: [],
          rows: [{ value: { id: 'gas-hose', words: '阿婆家 𠮷' } }],
        },
      ],
    },
  ],
};

/** The backup with its one store changed, as text. */
function withStore(change: object): string {
  const [database] = backup.databases;
  const stores = [{ ...database?.stores[0], ...change }];
  return JSON.stringify({ ...backup, databases: [{ ...database, stores }] });
}

test('takes a store without a key path and with an index', () => {
  const index = { name: 'i', keyPath: ['a', 'b'], unique: true, multiEntry: false };
  const text = withStore({ keyPath: null, indexes: [index], rows: [{ key: 3, value: null }] });
  expect(readBackup(text)).toMatchObject({ ok: true });
});

test('a backup comes back as it was written', () => {
  const read = readBackup(JSON.stringify(backup));
  expect(read).toEqual({ ok: true, backup });
});

test.each([
  ['a photo renamed to .json', '\u0000\u0001', 'backup.not-json'],
  ['half a file', JSON.stringify(backup).slice(0, 80), 'backup.not-json'],
  ['another app', JSON.stringify({ ...backup, app: 'other' }), 'backup.not-ours'],
  ['nothing', 'null', 'backup.not-ours'],
  ['a later release', JSON.stringify({ ...backup, v: 2 }), 'backup.newer'],
  [
    'a database of a later release',
    JSON.stringify({ ...backup, databases: [{ name: 'shouan-checks', version: 2, stores: [] }] }),
    'backup.newer',
  ],
  [
    'a database that is not ours',
    JSON.stringify({ ...backup, databases: [{ name: 'bank', version: 1, stores: [] }] }),
    'backup.not-ours',
  ],
  [
    'a version of nought',
    JSON.stringify({ ...backup, databases: [{ name: 'shouan-checks', version: 0, stores: [] }] }),
    'backup.not-ours',
  ],
  ['rows that are no list', withStore({ rows: {} }), 'backup.not-ours'],
  ['a row without a value', withStore({ rows: [{ key: 'a' }] }), 'backup.not-ours'],
  ['a row whose key is a list', withStore({ rows: [{ key: [], value: 1 }] }), 'backup.not-ours'],
  ['a key path that is a number', withStore({ keyPath: 1 }), 'backup.not-ours'],
  ['an index that is none', withStore({ indexes: [{ name: 'i' }] }), 'backup.not-ours'],
  ['words that are no text', JSON.stringify({ ...backup, local: { a: 1 } }), 'backup.not-ours'],
  ['no date', JSON.stringify({ ...backup, madeAt: 5 }), 'backup.not-ours'],
])('refuses %s and says which', (_, text, code) => {
  expect(readBackup(text)).toEqual({ ok: false, code });
});

test('a key that is not ours is dropped, so that no file can plant one', () => {
  const read = readBackup(
    JSON.stringify({ ...backup, local: { evil: '1', 'shouan.offline': '{}', 'shouan.tips': 'x' } }),
  );
  expect(read.ok && read.backup.local).toEqual({ 'shouan.tips': 'x' });
});

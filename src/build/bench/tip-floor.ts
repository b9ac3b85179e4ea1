import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * The least a server can do for a tip: read the JSON, write one row durably (SQLite, WAL, FULL, one commit
 * each), answer. Nothing is checked. Run as `node tip-floor.ts <folder>`; prints its address.
 */
const db = new DatabaseSync(join(process.argv[2] ?? '.', 'floor.db'));
db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
db.exec('CREATE TABLE tip (id TEXT PRIMARY KEY, at INTEGER, body TEXT) WITHOUT ROWID');
const insert = db.prepare('INSERT OR IGNORE INTO tip VALUES (?, ?, ?)');

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const text = Buffer.concat(chunks).toString();
    insert.run((JSON.parse(text) as { receiptHash: string }).receiptHash, Date.now(), text);
    response.writeHead(201, { 'content-type': 'application/json', 'content-length': 11 });
    response.end('{"ok":true}');
  });
});
server.listen(0, '127.0.0.1', () => {
  console.log(`floor listens on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { FileCode } from '#shelters/rules/import/import-problem.ts';

/** No county's list is this large; what is would not fit into memory. */
const MOST_BYTES = 300_000_000;

/** The bytes of a file, or why there are none. */
export type ReadFile = Uint8Array | FileCode;

/**
 * Reads a file named on the command line. npm runs scripts in the project's folder, so a name that
 * is not found there is looked for where the command was typed (`INIT_CWD`). Never rejects.
 */
export async function readTableFile(name: string): Promise<ReadFile> {
  const typedIn = process.env['INIT_CWD'] ?? '.';
  for (const path of [resolve(name), resolve(typedIn, name)]) {
    const read = await readAt(path);
    if (read !== 'shelters.file-missing') return read;
  }
  return 'shelters.file-missing';
}

async function readAt(path: string): Promise<ReadFile> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return 'shelters.file-folder';
    if (found.size > MOST_BYTES) return 'shelters.file-too-large';
    return await readFile(path);
  } catch (reason) {
    const code = (reason as NodeJS.ErrnoException).code;
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? 'shelters.file-missing'
      : 'shelters.file-unreadable';
  }
}

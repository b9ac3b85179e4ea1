import { open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The list that takes the place of the sample. */
export const OFFICIAL_FILE = 'official.csv';

const UNFINISHED = /^\.official\.csv\.\d+\.tmp$/;

/**
 * Writes the official list so that there is at every moment either the old one or the new one: into
 * a file beside it, brought to disk, then renamed. What an import that was killed left behind is
 * removed first. Rejects with the system's reason; the unfinished file is then gone. `pause` may
 * reject to stop the work.
 */
export async function writeOfficial(
  folder: string,
  pieces: Iterable<string>,
  pause: () => Promise<void> | undefined,
): Promise<string> {
  for (const name of await readdir(folder)) {
    if (UNFINISHED.test(name)) await rm(join(folder, name), { force: true });
  }
  const unfinished = join(folder, `.${OFFICIAL_FILE}.${process.pid}.tmp`);
  const path = join(folder, OFFICIAL_FILE);
  try {
    const file = await open(unfinished, 'wx');
    try {
      for (const piece of pieces) {
        await file.writeFile(piece);
        await pause();
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (reason) {
    await rm(unfinished, { force: true });
    throw reason;
  }
  await syncFolder(folder);
  return path;
}

/** A rename is on disk when its folder is; some systems cannot open a folder, and need not. */
async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r').catch(() => undefined);
  await opened?.sync().catch(() => undefined);
  await opened?.close();
}

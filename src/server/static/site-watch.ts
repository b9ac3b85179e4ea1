import { open, stat } from 'node:fs/promises';
import { readSiteMap, type SiteFile, type SiteMap, type Variant } from './site-map.ts';

/** The site as it lies on the disk now. */
export type SiteWatch = {
  readonly site: () => SiteMap;
  /** Reads the bytes of one of a file's variants; null when the file is no longer what the map says. */
  readonly readBytes: (file: SiteFile, variant: Variant) => Promise<Buffer | null>;
  /** Reads the map again; for `'recently'` at most every ten seconds. True when it was read. */
  readonly refresh: (urgency: 'now' | 'recently') => Promise<boolean>;
};

const RARELY_MS = 10_000;

/**
 * Reads the site once and notices when it is built anew under the running server: a file is compared with
 * the map before its bytes go out, so an old length or ETag never meets new bytes. `now` gives ms.
 */
export async function watchSite(distDir: string, now: () => number): Promise<SiteWatch> {
  let site = await readSiteMap(distDir);
  let readAt = now();
  let reading: Promise<void> | null = null;
  return {
    site: () => site,
    readBytes,
    async refresh(urgency) {
      if (urgency === 'recently' && now() - readAt < RARELY_MS) return false;
      reading ??= readSiteMap(distDir, site).then((fresh) => {
        site = fresh;
        readAt = now();
        reading = null;
      });
      await reading;
      return true;
    },
  };
}

async function readBytes(file: SiteFile, variant: Variant): Promise<Buffer | null> {
  // A packing is only as good as the file it was made from.
  if (
    variant !== file.plain &&
    !isAsRead(file.plain, await stat(file.plain.file).catch(() => null))
  ) {
    return null;
  }
  const handle = await open(variant.file).catch(() => null);
  if (!handle) return null;
  try {
    if (!isAsRead(variant, await handle.stat())) return null;
    const bytes = await handle.readFile();
    return bytes.length === variant.size ? bytes : null;
  } catch {
    return null;
  } finally {
    await handle.close();
  }
}

function isAsRead(variant: Variant, now: { size: number; mtimeMs: number } | null): boolean {
  return now !== null && now.size === variant.size && now.mtimeMs === variant.mtimeMs;
}

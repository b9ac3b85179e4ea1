import { appendFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { type WrittenRelease, writeRelease } from '#offline/tasks/write-release.ts';

/** Words that stand on the module's pages of the next release only. */
export const NEXT_WORDS = '第二版 second edition';
/** The module whose words the next release changes. */
export const NEXT_MODULE = 'learn/gas-leak';

const WRITTEN_BY_RELEASE = /^(_f|_packs|offline\.json)(\/|$)|\.(br|gz)$/;
const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/** Copies what Astro alone had built, without what the release and the packing wrote. */
export async function copyBuild(from: string, to: string): Promise<void> {
  const isBuilt = (path: string) =>
    !WRITTEN_BY_RELEASE.test(relative(from, path).replaceAll('\\', '/'));
  await cp(from, to, { recursive: true, filter: isBuilt });
  await eachFile(to, /\.html$/, (html) => html.replace(POLICY, ''));
}

/**
 * Makes the release after the built one, as a deploy does that keeps nothing of the old: every
 * script has another name, the first one says `<html data-release="two">`, one module has other
 * words, the worker has other bytes. The true tasks write its fragments, packs and manifest.
 */
export async function makeNextRelease(from: string, to: string): Promise<WrittenRelease> {
  await copyBuild(from, to);
  const scripts = (await readdir(join(from, '_astro'))).filter((name) => name.endsWith('.js'));
  const rename = (text: string) =>
    scripts.reduce((all, name) => all.replaceAll(name, nextName(name)), text);
  await eachFile(to, /\.(html|js)$/, rename);
  for (const name of scripts) {
    const text = rename(await readFile(join(from, '_astro', name), 'utf8'));
    await writeFile(join(to, '_astro', nextName(name)), mark(name, text));
  }
  await Promise.all(scripts.map((name) => rm(join(to, '_astro', name))));
  for (const lang of ['', 'en']) {
    const page = join(to, lang, NEXT_MODULE, 'index.html');
    const html = await readFile(page, 'utf8');
    await writeFile(page, html.replace('</main>', `<p>${NEXT_WORDS}</p></main>`));
  }
  await appendFile(join(to, 'sw.js'), '\nself.isTwo = true;');
  return writeRelease(to, { made: '2026-12-01' });
}

function nextName(name: string): string {
  return `${basename(name, '.js')}-two.js`;
}

function mark(name: string, text: string): string {
  return name.startsWith('Page.') ? `document.documentElement.dataset.release='two';${text}` : text;
}

async function eachFile(dir: string, names: RegExp, change: (text: string) => string) {
  for (const name of await readdir(dir, { recursive: true })) {
    if (!names.test(name)) continue;
    const file = join(dir, name);
    await writeFile(file, change(await readFile(file, 'utf8')));
  }
}

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Applies `delayScripts` to every page under a built folder. */
export async function delayPageScripts(dir: string): Promise<void> {
  const names = await readdir(dir, { recursive: true });
  const pages = names.filter((name) => name.endsWith('.html')).map((name) => join(dir, name));
  await Promise.all(
    pages.map(async (page) => writeFile(page, delayScripts(await readFile(page, 'utf8')))),
  );
}

/**
 * Takes Astro's module scripts out of the critical path: `<script type="module" src="/x.js"></script>` becomes
 * `<template data-late="/x.js"></template>`, which the head script imports after first paint, so that a first
 * visit needs one request before it shows anything. Never fails; a page without scripts comes back unchanged.
 */
export function delayScripts(html: string): string {
  return html.replace(
    /<script type="module" src="([^"]+)">\s*<\/script>/g,
    (_, src: string) => `<template data-late="${src}"></template>`,
  );
}

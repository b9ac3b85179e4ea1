import type { KeptFile } from './collect-files.ts';

/**
 * A script of this name comes when a person opens something on a page (a picture, a map, the way to a place). The
 * page stands without it, so it and what it alone leads to are tools.
 */
const OPENED = /\/open-[\w-]+\.[^/]+\.js$/;

/**
 * Scripts that only pages of this worth or a higher number lead to are tools: an officer's table check, a helper's
 * households, paper. A page says its worth in `<main data-worth>`, so this is the one place where it is decided.
 */
export const RARE_WORTH = 8;

/**
 * Islands that are nothing without the tables: they, and what they alone lead to, travel with the data, right after
 * the shell.
 */
const WITH_DATA: readonly string[] = ['finder'];

/** Files by the pack they travel in, each in its old order. */
export type DividedFiles = {
  /** What every page or a common one needs: the entry, its islands, icons. Fetched first. */
  readonly shell: readonly KeptFile[];
  /** `/data/…`: tables that islands read, and the islands that only read them. Fetched before the words. */
  readonly data: readonly KeptFile[];
  /** Scripts of rare pages, and those that come when something is opened. Fetched last. */
  readonly tools: readonly KeptFile[];
};

/** What a page's markup says of the scripts it leads to. */
export type LeadingPage = { readonly html: string; readonly worth: number };

/**
 * Divides a release's files among the packs that serve every language.
 *
 * A page leads to the scripts it names and, through `<div data-island="x">`, to the script `x-island.<hash>.js`;
 * a script leads to all it imports, at once or later. What an island alone reaches is a tool when every page it
 * stands on is rare; what only an `open-….js` reaches always is. A script that nothing is found to lead to stays in the shell: nothing is lost by a name that
 * is not understood. Never fails.
 */
export function divideFiles(
  files: readonly KeptFile[],
  pages: readonly LeadingPage[],
): DividedFiles {
  const imports = new Map(files.map((file) => [file.address, importsOf(file)]));
  const islands = new Map(files.flatMap(({ address }) => islandOf(address)));
  const islandScripts = new Set(islands.values());
  const reach = (starts: readonly string[]) => {
    const reached = new Set<string>();
    const walk = (address: string) => {
      if (reached.has(address)) return;
      reached.add(address);
      // The entry knows every island; a page leads only to those that stand on it.
      for (const next of imports.get(address) ?? []) {
        if (!islandScripts.has(next) && !OPENED.test(next)) walk(next);
      }
    };
    for (const start of starts) walk(start);
    return reached;
  };
  const readers = WITH_DATA.flatMap((name) => islands.get(name) ?? []);
  const startsOf = (isRare: boolean) =>
    pages
      .filter(({ worth }) => worth >= RARE_WORTH === isRare)
      .flatMap(({ html }) => [
        ...[...html.matchAll(/(?:src|data-late)="(\/[^"]+\.js)"/g)].map(([, src = '']) => src),
        ...[...html.matchAll(/\sdata-island="([\w-]+)"/g)].map(
          ([, name = '']) => islands.get(name) ?? '',
        ),
      ]);
  const common = reach(startsOf(false).filter((start) => !readers.includes(start)));
  const reading = reach(readers);
  const opened = [...imports.keys()].filter((address) => OPENED.test(address));
  const rare = reach([...startsOf(true), ...opened]);
  const isData = ({ address }: KeptFile) =>
    address.startsWith('/data/') || (reading.has(address) && !common.has(address));
  const isTool = ({ address }: KeptFile) => rare.has(address) && !common.has(address);
  return {
    shell: files.filter((file) => !isData(file) && !isTool(file)),
    data: files.filter(isData),
    tools: files.filter((file) => !isData(file) && isTool(file)),
  };
}

function islandOf(address: string): [name: string, address: string][] {
  const name = /\/([\w-]+)-island\.[^/]+\.js$/.exec(address)?.[1];
  return name ? [[name, address]] : [];
}

/** Scripts named in an import, in any of the quotes a bundler uses. */
function importsOf({ address, line }: KeptFile): string[] {
  if (!address.endsWith('.js')) return [];
  const [, text = ''] = JSON.parse(line) as [type: string, text: string];
  const names = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'`](\.{0,2}\/[^"'`]+\.js)["'`]/g);
  return [...names].map(([, name = '']) => new URL(name, `https://x${address}`).pathname);
}

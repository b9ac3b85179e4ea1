import type { KeptFile } from './collect-files.ts';

/**
 * Scripts that only pages of this worth or a higher number lead to are tools: an officer's table check, a helper's
 * households, paper. A page says its worth in `<main data-worth>`, so this is the one place where it is decided.
 */
export const RARE_WORTH = 8;

/** Files by the pack they travel in, each in its old order. */
export type DividedFiles = {
  /** What every page or a common one needs: the entry, its islands, icons. Fetched first. */
  readonly shell: readonly KeptFile[];
  /** `/data/…`: tables that islands read. Fetched before the words. */
  readonly data: readonly KeptFile[];
  /** Scripts of rare pages alone. Fetched last. */
  readonly tools: readonly KeptFile[];
};

/** What a page's markup says of the scripts it leads to. */
export type LeadingPage = { readonly html: string; readonly worth: number };

/**
 * Divides a release's files among the packs that serve every language.
 *
 * A page leads to the scripts it names and, through `<div data-island="x">`, to the script `x-island.<hash>.js`;
 * a script leads to all it imports, at once or later. What an island alone reaches is a tool when every page it
 * stands on is rare. A script that nothing is found to lead to stays in the shell: nothing is lost by a name that
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
      for (const next of imports.get(address) ?? []) if (!islandScripts.has(next)) walk(next);
    };
    for (const start of starts) walk(start);
    return reached;
  };
  const startsOf = (isRare: boolean) =>
    pages
      .filter(({ worth }) => worth >= RARE_WORTH === isRare)
      .flatMap(({ html }) => [
        ...[...html.matchAll(/(?:src|data-late)="(\/[^"]+\.js)"/g)].map(([, src = '']) => src),
        ...[...html.matchAll(/\sdata-island="([\w-]+)"/g)].map(
          ([, name = '']) => islands.get(name) ?? '',
        ),
      ]);
  const common = reach(startsOf(false));
  const rare = reach(startsOf(true));
  const isData = ({ address }: KeptFile) => address.startsWith('/data/');
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

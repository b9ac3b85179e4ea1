import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isProblem, readManifest } from '#offline/rules/manifest.ts';
import type { LineHash, Manifest, Pack, PageEntry } from '#offline/rules/manifest-shape.ts';
import {
  FORMAT,
  LINE_FOLDER,
  MANIFEST_ADDRESS,
  PACK_FOLDER,
} from '#offline/rules/manifest-shape.ts';
import { collectFiles, isLeftOut } from './collect-files.ts';
import type { CutPage } from './cut-pages.ts';
import { cutPages } from './cut-pages.ts';
import { divideFiles, RARE_WORTH } from './divide-files.ts';
import { hashLine } from './hash-line.ts';
import { packLines, packText, wireBytes } from './pack-lines.ts';
import { readStretches } from './read-stretches.ts';
import { writePolicy } from './write-policy.ts';

/** What the build knows and the pages do not say. */
export type ReleaseOptions = {
  /** The content's own date, `YYYY-MM-DD`. */
  readonly made: string;
  /** Changes each page before its policy is written; for what Astro itself cannot do. */
  readonly prepare?: (html: string) => string;
};

/** What was written, for the build's log and the size check. */
export type WrittenRelease = { readonly manifest: Manifest; readonly tooLarge: readonly string[] };

/**
 * Makes a built folder able to go offline: writes each page's policy into it, then `/_f/…`,
 * `/_packs/…` and `/offline.json`.
 *
 * Run once on a fresh build. Two runs on the same input write the same bytes. Pages named 404 and those under
 * `/exports/` get their policy and are not kept. Throws when a page cannot be cut (see `cutPages`, `writePolicy`).
 */
export async function writeRelease(
  dir: string,
  { made, prepare = (html) => html }: ReleaseOptions,
): Promise<WrittenRelease> {
  const found = await collectFiles(dir);
  const pages = await Promise.all(
    found.pages.map(async ({ path, address }) => {
      const html = writePolicy(prepare(await readFile(path, 'utf8')), address);
      await writeFile(path, html);
      return { address, html };
    }),
  );
  const kept = pages.filter(
    ({ address }) => !/\/404(\.html|\/)$/.test(address) && !isLeftOut(address),
  );
  const site = cutPages(kept, await readStretches());
  const { pack, save } = await openFolders(dir);

  const shells = Object.fromEntries(
    Object.entries(site.shells).sort(([a], [b]) => byLanguage(a, b)),
  );
  const files = divideFiles(
    found.files,
    kept.map(({ html }, i) => ({ html, worth: site.pages[i]?.worth ?? 9 })),
  );
  const linesOf = (some: readonly { readonly line: string }[]) => some.map(({ line }) => line);
  const packAll = async (name: string, lang: string, lines: readonly string[]) =>
    Promise.all((await packLines([...new Set(lines)])).map((one) => pack(name, lang, one)));
  const common = new Set(
    site.pages.filter(({ worth }) => worth < RARE_WORTH).map(({ shellKey }) => shellKey),
  );
  const shellsOf = (isCommon: boolean) =>
    Object.keys(shells).flatMap((key) => (common.has(key) === isCommon ? (shells[key] ?? []) : []));
  const shellLines = [...shellsOf(true), site.stretches, ...linesOf(files.shell)];
  const langs = [...new Set(site.pages.map((page) => page.lang))].sort(byLanguage);
  const perLang = await Promise.all(
    langs.map(async (lang) => {
      const own = site.pages.filter((page) => page.lang === lang).sort(byWorth);
      return packAll(
        lang,
        lang,
        own.map((page) => page.fragment),
      );
    }),
  );
  const packs: Pack[] = [
    await pack('shell', '', [...new Set(shellLines)]),
    ...(await packAll('data', '', linesOf(files.data))),
    ...perLang.flat(),
    ...(await packAll('tools', '', [...shellsOf(false), ...linesOf(files.tools)])),
  ];

  const rest = {
    made,
    packs,
    shells: mapValues(shells, hashLine),
    stretches: hashLine(site.stretches),
    pages: Object.fromEntries(
      [...site.pages]
        .sort(byWorth)
        .map((page): [string, PageEntry] => [
          page.address,
          [hashLine(page.fragment), page.shellKey, page.worth],
        ]),
    ),
    files: Object.fromEntries(found.files.map((file) => [file.address, hashLine(file.line)])),
    offline: Object.fromEntries(
      site.pages
        .filter((page) => page.address.endsWith('/offline/'))
        .map((page) => [page.lang, page.address]),
    ),
  };
  const manifest: Manifest = { v: FORMAT, release: hashLine(JSON.stringify(rest)), ...rest };
  const text = JSON.stringify(manifest);
  const check = readManifest(text);
  if (isProblem(check)) throw new Error(`the manifest written is refused: ${check.details}`);
  await save(MANIFEST_ADDRESS, text);
  return { manifest, tooLarge: found.tooLarge };
}

/** Writes the kill switch instead of a release: every worker that reads it removes itself. */
export async function writeRetirement(dir: string): Promise<void> {
  await writeFile(join(dir, MANIFEST_ADDRESS), JSON.stringify({ v: FORMAT, retire: true }));
}

async function openFolders(dir: string) {
  const save = (address: string, text: string) => writeFile(join(dir, address), text);
  for (const folder of [LINE_FOLDER, PACK_FOLDER]) {
    await rm(join(dir, folder), { recursive: true, force: true });
    await mkdir(join(dir, folder), { recursive: true });
  }
  const pack = async (name: string, lang: string, lines: readonly string[]): Promise<Pack> => {
    const hashes: LineHash[] = lines.map(hashLine);
    const text = packText(lines);
    const file = `${PACK_FOLDER}${name}-${hashLine(text)}.json`;
    await save(file, text);
    await Promise.all(lines.map((line, i) => save(`${LINE_FOLDER}${hashes[i]}.json`, line)));
    const sizes = await Promise.all(lines.map(wireBytes));
    return { file, lang, bytes: await wireBytes(text), lines: hashes, sizes };
  };
  return { pack, save };
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, to: (value: T) => U) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
}

/** Chinese first, since it stands at `/`; the rest by the alphabet. */
function byLanguage(a: string, b: string): number {
  return Number(b.startsWith('zh')) - Number(a.startsWith('zh')) || (a < b ? -1 : 1);
}

/**
 * By worth; within it by the address's last part, so that a lesson stands beside its quiz, whose words
 * are much the same: what stands close together in a pack costs little twice.
 */
function byWorth(a: CutPage, b: CutPage): number {
  const key = ({ address }: CutPage) => `${address.split('/').at(-2) ?? ''} ${address}`;
  return a.worth - b.worth || (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}

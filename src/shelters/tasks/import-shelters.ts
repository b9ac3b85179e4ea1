import { join } from 'node:path';
import { failedImport, type ImportResult, isUnread } from '#shelters/rules/import/import-result.ts';
import { importTable } from '#shelters/rules/import/import-table.ts';
import { officialPieces } from '#shelters/rules/import/official/official-file.ts';
import { readOfficial } from '#shelters/rules/import/official/read-official.ts';
import type { Words } from '#words/rules/format-words.ts';
import { type CountyContent, readCountyContent } from './county-content.ts';
import { nodeTools, Stopped } from './node-tools.ts';
import { reportJson, reportText } from './print-report.ts';
import { progressBar } from './progress-bar.ts';
import { type Arguments, readArguments } from './read-arguments.ts';
import { readTableFile } from './read-file.ts';
import { languagesOf, taskWords } from './task-words.ts';
import { OFFICIAL_FILE, writeOfficial } from './write-official.ts';

/*
 * npm run import:shelters -- FILE: reads the county's list and writes content/shelters/official.csv.
 * Ends with 0 when something was loaded (with --dry-run: would be), 1 when the file cannot be read,
 * 2 when rows were refused and nothing was changed, 3 for arguments nobody knows, 4 when the list
 * could not be written, 130 when it was stopped by Ctrl-C.
 */
const EXIT = {
  loaded: 0,
  unreadable: 1,
  refused: 2,
  usage: 3,
  unwritten: 4,
  stopped: 130,
} as const;

const voices = languagesOf(process.env).map(taskWords);
/** Says something in each language, to standard error when standard output belongs to JSON. */
let out: NodeJS.WriteStream = process.stdout;
const say = (words: (t: Words) => string) => {
  for (const t of voices) out.write(`${words(t)}\n`);
};

const given = readArguments(process.argv.slice(2));
process.exitCode = 'unknown' in given ? tellUsage(given.unknown) : await run(given);

function tellUsage(unknown: string): number {
  out = process.stderr;
  if (unknown === '') say((t) => t('shelter-check.cli.usageFile'));
  else say((t) => t('shelter-check.cli.usageReason', { argument: unknown }));
  say((t) => t('shelter-check.cli.usage'));
  return EXIT.usage;
}

async function run(asked: Arguments): Promise<number> {
  if (asked.json) out = process.stderr;
  const [t] = voices as [Words];
  const county = readCountyContent();
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  const bar = progressBar(process.stderr, (percent) =>
    t('shelter-check.cli.progress', { percent }),
  );
  const tools = nodeTools(bar.show, stopping.signal);
  try {
    const result = await read(asked, county, tools);
    bar.clear();
    if (asked.json) process.stdout.write(`${reportJson(result, t)}\n`);
    else say((words) => reportText(result, words));
    return await load(asked, county.folder, result, async () => tools.pause(1));
  } catch (reason) {
    bar.clear();
    if (!(reason instanceof Stopped)) throw reason;
    say((words) => words('shelter-check.cli.stopped'));
    return EXIT.stopped;
  }
}

async function read(
  asked: Arguments,
  { context, folder }: CountyContent,
  tools: ReturnType<typeof nodeTools>,
): Promise<ImportResult> {
  const bytes = await readTableFile(asked.file);
  if (typeof bytes === 'string') return failedImport(bytes);
  const official = await readTableFile(join(folder, OFFICIAL_FILE));
  const before = typeof official === 'string' ? undefined : await readOfficial(official, tools);
  if (asked.compare === undefined) return importTable(bytes, context, tools, { before });
  const list = await readTableFile(asked.compare);
  const other = typeof list === 'string' ? [] : (await importTable(list, context, tools)).rows;
  if (other.length === 0) return failedImport('shelters.file-list');
  return importTable(bytes, context, tools, { before, other });
}

async function load(
  { dryRun, acceptGood }: Arguments,
  folder: string,
  result: ImportResult,
  pause: () => Promise<void> | undefined,
): Promise<number> {
  const { rows, refused } = result;
  const halfBad = refused.length > 0 && !acceptGood;
  if (rows.length === 0 || halfBad) {
    say((t) => t('shelter-check.cli.nothing'));
    if (rows.length > 0) say((t) => t('shelter-check.cli.halfBad'));
    return isUnread(result) ? EXIT.unreadable : EXIT.refused;
  }
  if (dryRun) {
    say((t) => t('shelter-check.cli.wouldLoad'));
    return EXIT.loaded;
  }
  try {
    const path = await writeOfficial(folder, officialPieces(rows), pause);
    say((t) => t('shelter-check.cli.loaded', { path }));
    return EXIT.loaded;
  } catch (reason) {
    if (reason instanceof Stopped) throw reason;
    say((t) => t('shelter-check.cli.writeFailed', { reason: String(reason) }));
    return EXIT.unwritten;
  }
}

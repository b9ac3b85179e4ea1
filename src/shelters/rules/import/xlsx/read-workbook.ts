import type { TakeRow } from '../source/csv-rows.ts';
import type { Tools } from '../source/decoders.ts';
import { type Merge, SheetRows } from './sheet-rows.ts';
import { MOST_CHARS_AT_ONCE, type UnpackFault, unpackText } from './unpack.ts';
import { attribute, richText } from './xml-text.ts';
import { type ZipEntry, zipEntries } from './zip-entries.ts';

/**
 * Where the rows of a workbook go: `begin` comes before each reading of a sheet and forgets what
 * came before; `isFound` says after a sheet whether it was the table, so that the next ones are let be.
 */
export type SheetSink = {
  readonly begin: (from1904: boolean) => void;
  readonly row: TakeRow;
  readonly isFound: () => boolean;
};

/** Why a workbook cannot be read; `shelters.file-other`: a ZIP, but no workbook. */
export type WorkbookFault = UnpackFault | 'shelters.file-other';

/**
 * Reads the first visible sheet that is the table, row by row, without ever holding the sheet: a
 * hundred thousand rows are 150 MB of XML. A sheet with vertical merges is read twice, because they
 * stand behind its rows. Rejects only when `pause` does.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  tools: Tools,
  sink: SheetSink,
): Promise<WorkbookFault | undefined> {
  const entries = zipEntries(bytes);
  if (!entries) return 'shelters.file-broken';
  if ([...entries.values()].some(({ locked }) => locked)) return 'shelters.file-locked';
  const path = [...entries.keys()].find((name) => /(^|\/)workbook\.xml$/i.test(name));
  if (!path) return 'shelters.file-other';
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const book = await readWhole(entries.get(path), tools);
  const links = await readWhole(entries.get(`${folder}_rels/workbook.xml.rels`), tools);
  if (typeof book !== 'string' || typeof links !== 'string') return faultOf(book) ?? faultOf(links);
  const targets = targetsOf(links, folder);
  const strings: string[] = [];
  const texts = [...targets.values()].find((name) => /sharedStrings\.xml$/i.test(name));
  const fault = texts ? await readStrings(entries.get(texts), tools, strings) : undefined;
  if (fault) return fault;
  const from1904 = /<(?:\w+:)?workbookPr\b[^>]*date1904="(1|true)"/.test(book);
  for (const sheet of sheetsOf(book)) {
    const entry = entries.get(targets.get(sheet) ?? '');
    if (!entry) continue;
    const read = async (fill: readonly Merge[]) => {
      sink.begin(from1904);
      const rows = new SheetRows(strings, sink.row, fill);
      const found = await unpackText(entry, tools, (text) => rows.push(text));
      return found ?? rows.merges();
    };
    const merges = await read([]);
    if (typeof merges === 'string') return merges;
    const again = sink.isFound() && merges.length > 0 ? await read(merges) : [];
    if (typeof again === 'string') return again;
    if (sink.isFound()) return undefined;
  }
  return undefined;
}

async function readWhole(entry: ZipEntry | undefined, tools: Tools): Promise<string | Fault> {
  if (!entry) return { fault: 'shelters.file-broken' };
  let all = '';
  const take = (text: string) => {
    all += text;
    return true;
  };
  const fault = await unpackText(entry, tools, take, MOST_CHARS_AT_ONCE);
  return fault ? { fault } : all;
}

type Fault = { readonly fault: UnpackFault };

function faultOf(read: string | Fault): UnpackFault | undefined {
  return typeof read === 'string' ? undefined : read.fault;
}

/** Shared texts, `<si>` by `<si>`, in the order cells count them. */
async function readStrings(
  entry: ZipEntry | undefined,
  tools: Tools,
  strings: string[],
): Promise<UnpackFault | undefined> {
  if (!entry) return undefined;
  let left = '';
  const take = (text: string) => {
    left += text;
    let from = 0;
    const one = /<(?:\w+:)?si\s*(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g;
    for (let match = one.exec(left); match; match = one.exec(left)) {
      strings.push(richText(match[1] ?? ''));
      from = one.lastIndex;
    }
    left = left.slice(from);
    return true;
  };
  return unpackText(entry, tools, take, MOST_CHARS_AT_ONCE);
}

/** Relation id → path in the ZIP. */
function targetsOf(links: string, folder: string): ReadonlyMap<string, string> {
  const tags = [...links.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)];
  return new Map(
    tags.map(([, tag = '']) => {
      const target = attribute(tag, 'Target') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '');
      return [attribute(tag, 'Id') ?? '', path];
    }),
  );
}

/** The relation ids of the sheets people can see, in their order. */
function sheetsOf(book: string): readonly string[] {
  return [...book.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)]
    .filter(([, tag = '']) => !/hidden/i.test(attribute(tag, 'state') ?? ''))
    .map(([, tag = '']) => attribute(tag, '(?:\\w+:)?id') ?? '');
}

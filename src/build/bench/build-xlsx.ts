import { crc32, deflateRawSync } from 'node:zlib';

/** A cell as a workbook keeps it: words, a number, a tick, or nothing. */
export type XlsxCell = string | number | boolean | undefined;

/** What a test may ask of a workbook besides its rows. */
export type XlsxOptions = {
  /** Merged cells, e.g. `['C2:C4']`. */
  readonly merges?: readonly string[];
  /** Words in the cells themselves in place of the shared table. */
  readonly inline?: boolean;
  /** Sheets that stand before the one with the rows, each with one line of words. */
  readonly before?: readonly { readonly words: string; readonly hidden?: boolean }[];
  /** Days count from 1904, as on Macs of old. */
  readonly from1904?: boolean;
  /** A prefix on every tag of the sheet, as some programs write it. */
  readonly prefix?: string;
};

/** A workbook as Excel would write it, in bytes. `undefined` cells are left out. */
export function buildXlsx(
  rows: readonly (readonly XlsxCell[])[],
  options: XlsxOptions = {},
): Uint8Array {
  const strings = new Map<string, number>();
  const before = options.before ?? [];
  const sheets = [...before.map(({ words }) => [[words]]), rows];
  const names = sheets.map((_, at) => `xl/worksheets/sheet${at + 1}.xml`);
  const xml = sheets.map((sheet, at) =>
    sheetXml(sheet, strings, at === before.length ? options : {}),
  );
  const shared = [...strings.keys()].map(
    (text) => `<si><t xml:space="preserve">${xmlEscape(text)}</t></si>`,
  );
  const states = [...before.map(({ hidden }) => (hidden ? ' state="hidden"' : '')), ''];
  const tags = states.map((state, at) => {
    return `<sheet name="S${at}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  const links = names.map((name, at) => {
    return `<Relationship Id="rId${at + 1}" Type="x/worksheet" Target="/${name}"/>`;
  });
  const old = options.from1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>';
  return buildZip({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook>${old}<sheets>${tags.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${links.join('')}<Relationship Id="rS" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst>${shared.join('')}</sst>`,
    ...Object.fromEntries(names.map((name, at) => [name, xml[at] ?? ''])),
  });
}

/** Files packed with deflate, in bytes. */
export function buildZip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const facts = Buffer.alloc(22);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    const tail = Buffer.alloc(4);
    tail.writeUInt16LE(Buffer.byteLength(name), 0);
    const local = Buffer.concat([
      Buffer.from('PK\x03\x04'),
      facts,
      tail,
      Buffer.from(name),
      packed,
    ]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    const made = Buffer.from([20, 0]);
    directory.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02'),
        made,
        facts,
        tail,
        rest.subarray(0, 14),
        Buffer.from(name),
      ]),
    );
    parts.push(local);
    at += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, index, end]));
}

function sheetXml(
  rows: readonly (readonly XlsxCell[])[],
  strings: Map<string, number>,
  { merges = [], inline = false, prefix = '' }: XlsxOptions,
): string {
  const lines = rows.map((cells, row) => {
    const xml = cells.map((cell, column) =>
      cellXml(cell, `${letters(column)}${row + 1}`, inline, strings),
    );
    return xml.join('') === '' ? '' : `<row r="${row + 1}" spans="1:39">${xml.join('')}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const tail = merged === '' ? '' : `<mergeCells count="${merges.length}">${merged}</mergeCells>`;
  const xml = `<worksheet><sheetData>${lines.join('')}</sheetData>${tail}</worksheet>`;
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}:`);
}

function cellXml(
  cell: XlsxCell,
  ref: string,
  inline: boolean,
  strings: Map<string, number>,
): string {
  if (cell === undefined) return '';
  if (cell === '') return `<c r="${ref}" s="1"/>`;
  if (typeof cell === 'number') return `<c r="${ref}" s="1"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${ref}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (inline) return `<c r="${ref}" t="inlineStr"><is><t>${xmlEscape(cell)}</t></is></c>`;
  const index = strings.get(cell) ?? strings.size;
  strings.set(cell, index);
  return `<c r="${ref}" s="2" t="s"><v>${index}</v></c>`;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

function xmlEscape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '&#10;');
}

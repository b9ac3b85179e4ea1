import { countHeadings } from '../headings.ts';
import { CsvRows, SEPARATORS, type TakeRow } from './csv-rows.ts';
import { ENCODINGS, type Encoding, type Tools } from './decoders.ts';

/** How much of the file tells its encoding and separator. */
const SAMPLE_BYTES = 65_536;
const SAMPLE_ROWS = 40;
/** Bytes decoded at a time. */
const PIECE_BYTES = 65_536;

/**
 * Reads a text table, whatever its encoding and separator: both are those in which most of our
 * headings can be read within the first rows, so neither a byte-order mark nor its absence misleads.
 * Gives the row of a quotation mark that is never closed. Rejects only when `pause` does.
 */
export async function readText(
  bytes: Uint8Array,
  tools: Tools,
  take: TakeRow,
): Promise<number | undefined> {
  const { encoding, separator } = guessForm(bytes.subarray(0, SAMPLE_BYTES), tools);
  const decode = tools.decoder(encoding);
  const rows = new CsvRows(separator, take);
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const more = at + PIECE_BYTES < bytes.length;
    const goOn = rows.push(decode(bytes.subarray(at, at + PIECE_BYTES), more));
    await tools.pause(Math.min(1, (at + PIECE_BYTES) / bytes.length));
    if (!goOn) break;
  }
  return rows.end();
}

/**
 * The encoding and separator of a table's beginning. With no heading of ours in any encoding it is
 * UTF-8 and a comma. Never fails.
 */
function guessForm(
  sample: Uint8Array,
  tools: Tools,
): { readonly encoding: Encoding; readonly separator: string } {
  let best = { encoding: ENCODINGS[0] as Encoding, separator: SEPARATORS[0] as string, found: 0 };
  for (const encoding of ENCODINGS) {
    const text = tools.decoder(encoding)(sample, true);
    for (const separator of SEPARATORS) {
      const found = mostHeadings(text, separator);
      if (found > best.found) best = { encoding, separator, found };
    }
  }
  return best;
}

function mostHeadings(text: string, separator: string): number {
  let most = 0;
  const rows = new CsvRows(separator, (row, cells) => {
    most = Math.max(most, countHeadings(cells));
    return row < SAMPLE_ROWS;
  });
  rows.push(text);
  rows.end();
  return most;
}

import { problemAt } from './import-problem.ts';
import { failedImport, type ImportResult, type SecondLists } from './import-result.ts';
import type { Tools } from './source/decoders.ts';
import { kindOf } from './source/file-kind.ts';
import { readText } from './source/read-text.ts';
import { type ImportContext, TableReading } from './table-reading.ts';
import { readWorkbook } from './xlsx/read-workbook.ts';

/**
 * Reads a county's list of shelters from the bytes of a file: CSV in UTF-8, GB18030 or UTF-16 with
 * any separator, or an XLSX workbook. Command line, page and tests all come through here. A file
 * that cannot be read gives one refusal of row 1. Rejects only when `tools.pause` does, which is
 * how the work is stopped.
 */
export async function importTable(
  bytes: Uint8Array,
  context: ImportContext,
  tools: Tools,
  second: SecondLists = {},
): Promise<ImportResult> {
  const kind = kindOf(bytes);
  if (kind !== 'text' && kind !== 'xlsx') return failedImport(kind);
  const reading = new TableReading(context, tools, second);
  if (kind === 'text') {
    reading.begin(false);
    reading.isText = true;
    const open = await readText(bytes, tools, reading.row);
    if (open !== undefined) reading.refuse(problemAt(open, 'shelters.quote-open', ''));
  } else {
    const fault = await readWorkbook(bytes, tools, reading);
    if (fault) return failedImport(fault);
  }
  return reading.result();
}

import { failedImport, type ImportResult } from '#shelters/rules/import/import-result.ts';
import { importTable } from '#shelters/rules/import/import-table.ts';
import type { Tools } from '#shelters/rules/import/source/decoders.ts';
import type { ImportContext } from '#shelters/rules/import/table-reading.ts';

/** No county's list is this large, and a phone could not hold it. */
const MOST_BYTES = 100_000_000;

/**
 * Reads the chosen table, and first the one to compare with, if any. What the system will not open,
 * or what is far too large, is a refusal like any other. Rejects only when it is stopped.
 */
export async function checkTable(
  file: File,
  compare: File | undefined,
  context: ImportContext,
  tools: Tools,
): Promise<ImportResult> {
  const bytes = await bytesOf(file);
  if (typeof bytes === 'string') return failedImport(bytes);
  if (!compare) return importTable(bytes, context, tools);
  const list = await bytesOf(compare);
  const other = typeof list === 'string' ? [] : (await importTable(list, context, tools)).rows;
  return other.length === 0
    ? failedImport('shelters.file-list')
    : importTable(bytes, context, tools, { other });
}

type Unread = 'shelters.file-too-large' | 'shelters.file-unreadable' | 'shelters.file-list';

async function bytesOf(file: File): Promise<Uint8Array | Unread> {
  if (file.size > MOST_BYTES) return 'shelters.file-too-large';
  const buffer = await file.arrayBuffer().catch(() => undefined);
  return buffer ? new Uint8Array(buffer) : 'shelters.file-unreadable';
}

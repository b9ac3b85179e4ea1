import { readLayout } from '../headings.ts';
import type { ComparedRow } from '../mend-row.ts';
import { CsvRows } from '../source/csv-rows.ts';
import type { Tools } from '../source/decoders.ts';

const PIECE_BYTES = 65_536;

/**
 * Reads an `official.csv` that the import wrote, only as far as a new list is compared with it: a
 * tenth of the work of `importTable`. A row that somebody spoilt by hand since is left aside.
 * Rejects only when `pause` does.
 */
export async function readOfficial(
  bytes: Uint8Array,
  tools: Tools,
): Promise<readonly ComparedRow[]> {
  const found: ComparedRow[] = [];
  let at = (_: '编号' | '名称' | '乡镇' | '村社区' | '经度' | '纬度'): number => -1;
  const rows = new CsvRows(',', (row, cells) => {
    if (row === 1) {
      const { layout } = readLayout(row, cells);
      at = (column) => layout.get(column) ?? -1;
      return true;
    }
    const cell = (column: Parameters<typeof at>[0]) => cells[at(column)] ?? '';
    const position = { lon: Number(cell('经度')), lat: Number(cell('纬度')) };
    const [id, name, town, village] = [cell('编号'), cell('名称'), cell('乡镇'), cell('村社区')];
    if (name === '' || !(position.lon > 0 && position.lat > 0)) return true;
    found.push({ row, id, name, town, village, position, given: position, datum: 'wgs84' });
    return true;
  });
  const decode = tools.decoder('utf-8');
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
    const more = from + PIECE_BYTES < bytes.length;
    rows.push(decode(bytes.subarray(from, from + PIECE_BYTES), more));
    await tools.pause(0);
  }
  rows.end();
  return found;
}

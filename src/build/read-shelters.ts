import { readTable, type TableProblem } from '#shelters/rules/table/read-table.ts';
import { type Shelter, shelter as shelterShape } from '#shelters/schema.ts';
import { type ContentFile, type ContentRoots, readContentFile } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import { readCsv } from './read-csv.ts';
import type { readRegion } from './read-region.ts';

type Region = ReturnType<typeof readRegion>['region'];

const MENDS: Readonly<Record<TableProblem['code'], readonly [message: string, mend: string]>> = {
  'shelters.column-missing': ['is not a column', 'Take the headings over from sample.csv.'],
  'shelters.name-missing': ['is empty', 'Write the name.'],
  'shelters.position-invalid': ['is no number of degrees', 'Write it as 118.350000.'],
  'shelters.position-outside': [
    'lies outside the county',
    'Longitude and latitude may be swapped, or county.yaml has another box.',
  ],
  'shelters.datum-unknown': ['is not WGS84', 'Convert the coordinates first; write WGS84.'],
  'shelters.id-twice': ['stands twice', 'Give each place its own number.'],
  'shelters.name-twice': ['stands twice', 'Is it the same place? Then keep one row.'],
  'shelters.word-unknown': ['is not a word of this column', 'Use the words of the template.'],
  'shelters.number-invalid': ['is no number', 'Write figures only.'],
  'shelters.date-invalid': ['is no date', 'Write it as 2026-11-24, a time as 2026-11-24 08:30.'],
  'shelters.fitness-both': ['stands as fit and as not fit', 'Keep it in one of the two columns.'],
};

/**
 * Reads `content/shelters/official.csv`, or `sample.csv` while there is none, and joins English
 * names from `names.en.csv` (columns 编号,name). In the build a warning counts as a problem too,
 * except a name that stands twice in the official list: what `import:shelters` writes is accepted.
 * Every name of the sample must say 示例; an official row that says so is a sample as well, so that
 * its page keeps the banner. A county without either file has no shelters.
 */
export function readShelters(
  roots: ContentRoots,
  region: Region,
  problems: ContentProblem[],
): { readonly shelters: readonly Shelter[]; readonly official: boolean } {
  const official = readContentFile(roots, 'shelters/official.csv');
  const source = official ?? readContentFile(roots, 'shelters/sample.csv');
  const found = { shelters: [], official: official !== undefined };
  if (!source || !region) return found;

  const { headings, rows } = readCsv(source, problems);
  const lines = new Map(rows.map(({ line }, index) => [index + 2, line]));
  const numbered = rows.map(({ cells }, index) => ({ row: index + 2, cells }));
  const context = { box: region.county.box, sample: !official };
  const read = readTable(headings, numbered, context);
  for (const { code, row, column, value } of read.problems) {
    // The import showed such pairs to the county, which loaded the list all the same.
    if (official && code === 'shelters.name-twice') continue;
    const [message, mend] = MENDS[code];
    const line = lines.get(row) ?? 1;
    problems.push({ file: source.file, line, message: `${column} ‘${value}’ ${message}`, mend });
  }
  const english = readNames(readContentFile(roots, 'shelters/names.en.csv'), problems);
  const shelters = read.shelters.map((one): Shelter => {
    if (one.sample && !one.name.includes('示例')) {
      const mend = 'Every sample name says （示例）.';
      problems.push({ file: source.file, line: 1, message: `${one.name} looks real`, mend });
    }
    const town = region.towns.find(({ name }) => name['zh-CN'] === one.town);
    const village = region.villages.find(
      ({ name, townId }) => name['zh-CN'] === one.village && townId === town?.id,
    );
    const nameEn = english.get(one.id);
    const sample = one.sample || one.name.includes('示例');
    return { ...one, sample, nameEn, townId: town?.id, villageCode: village?.code };
  });
  for (const one of shelters) {
    for (const issue of shelterShape.safeParse(one).error?.issues ?? []) {
      const message = `${one.id} ${issue.path.join('.')}: ${issue.message}`;
      problems.push({ file: source.file, line: 1, message, mend: 'Correct the cell.' });
    }
  }
  return { ...found, shelters };
}

function readNames(
  source: ContentFile | undefined,
  problems: ContentProblem[],
): ReadonlyMap<string, string> {
  if (!source) return new Map();
  const { rows } = readCsv(source, problems);
  return new Map(rows.map(({ cells: [id = '', name = ''] }) => [id, name]));
}

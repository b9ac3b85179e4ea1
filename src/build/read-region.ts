import type { ZodType } from 'zod';
import { type Box, isInBox } from '#places/rules/position.ts';
import {
  countyFile,
  daysFile,
  hotlinesFile,
  townshipsFile,
  type Village,
  villageRow,
} from '#places/schema.ts';
import { tipCategoriesFile } from '#tips/schema.ts';
import { type ContentRoots, readContentFile } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import { englishNameOf, syllablesOf } from './name-village.ts';
import { readCsv } from './read-csv.ts';
import { readLines } from './read-lines.ts';
import { readYaml } from './read-yaml.ts';

/**
 * Reads `content/region/`: county, towns, villages (English names from pinyin), hotlines, days and
 * tip categories. `region` is undefined when a file of it is missing or wrong; `files` holds what
 * could be read, with its lines, for later checks.
 */
export function readRegion(roots: ContentRoots, problems: ContentProblem[]) {
  const before = problems.length;
  const county = readPart(roots, 'county', countyFile, problems);
  const towns = readPart(roots, 'townships', townshipsFile, problems);
  const hotlines = readPart(roots, 'hotlines', hotlinesFile, problems);
  const days = readPart(roots, 'days', daysFile, problems);
  const tipCategories = readPart(roots, 'tip-categories', tipCategoriesFile, problems);
  const townIds = new Set(towns?.value.map(({ id }) => id) ?? []);
  const villages = readVillages(roots, townIds, county?.value.box, problems);
  const lines = readLines(roots, county?.value.box, problems);
  const files = { county, towns, hotlines, days, tipCategories };
  if (problems.length > before) return { region: undefined, files };
  if (!county || !towns || !hotlines || !days || !tipCategories)
    return { region: undefined, files };
  const region = {
    county: county.value,
    towns: towns.value,
    villages,
    hotlines: hotlines.value,
    days: days.value,
    tipCategories: tipCategories.value,
    lines,
  };
  return { region, files };
}

function readPart<T>(
  roots: ContentRoots,
  name: string,
  shape: ZodType<T>,
  problems: ContentProblem[],
) {
  const source = readContentFile(roots, `region/${name}.yaml`);
  if (!source) {
    const file = `content/region/${name}.yaml`;
    problems.push({ file, line: 1, message: 'is not there', mend: 'Every county has this file.' });
    return undefined;
  }
  const read = readYaml(source.text, shape, { file: source.file, firstLine: 1 }, problems);
  return read && { value: read.data, file: source.file, lineOf: read.lineOf };
}

function readVillages(
  roots: ContentRoots,
  townIds: ReadonlySet<string>,
  box: Box | undefined,
  problems: ContentProblem[],
): Village[] {
  const source = readContentFile(roots, 'region/villages.csv');
  if (!source) {
    const file = 'content/region/villages.csv';
    const mend = 'Write it with the columns code12,name,kind,townId.';
    problems.push({ file, line: 1, message: 'is not there', mend });
    return [];
  }
  const { headings, rows } = readCsv(source, problems);
  return rows.flatMap(({ line, cells }) => {
    const row = Object.fromEntries(headings.map((heading, i) => [heading, cells[i] ?? '']));
    const parsed = villageRow.safeParse(row);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        const message = `${issue.path.join('.') || 'the row'}: ${issue.message}`;
        const mend = 'The columns are code12,name,kind,townId,confirm,pinyin,lon,lat.';
        problems.push({ file: source.file, line, message, mend });
      }
      return [];
    }
    const { code12, name, kind, townId, confirm, pinyin, lon, lat } = parsed.data;
    const position = lon && lat ? { lon: Number(lon), lat: Number(lat) } : undefined;
    if ((lon || lat) && !(position && box && isInBox(position, box))) {
      const message = `lon ‘${lon}’, lat ‘${lat}’ is no point of the county`;
      const mend = 'Write both as degrees, WGS-84, or leave both empty.';
      problems.push({ file: source.file, line, message, mend });
    }
    if (!townIds.has(townId)) {
      const mend = `Use one of: ${[...townIds].join(', ')}.`;
      problems.push({ file: source.file, line, message: `no town ${townId}`, mend });
    }
    const syllables = pinyin || syllablesOf(name);
    const en = englishNameOf(name, kind, syllables);
    return [
      {
        code: code12,
        name: { 'zh-CN': name, en },
        kind,
        townId,
        generated: true,
        confirm: confirm === 'county',
        pinyin: syllables,
        position,
      },
    ];
  });
}

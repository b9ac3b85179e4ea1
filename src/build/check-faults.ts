import { existsSync, readFileSync } from 'node:fs';

/** What this release must survive; a code without a row, or a row without its test, fails the check. */
const DUE = [
  ...codes('C', 1, 8),
  'C12',
  ...codes('C', 15, 18),
  ...codes('C', 20, 28),
  ...codes('C', 32, 34),
  ...['S01', 'S04', 'S06', 'S07', 'S12', 'S16', 'S24', 'S25'],
  ...codes('K', 1, 8),
  ...codes('M', 1, 6),
];

const page = 'docs/faults.md';
const rows = [
  ...readFileSync(page, 'utf8').matchAll(/^\| ([CSKM]\d\d) \|[^|]*\| `([^`]+)` \| (.+) \|$/gm),
];
const problems: string[] = [];

for (const code of DUE) {
  if (!rows.some(([, name]) => name === code)) problems.push(`${page}: ${code} has no row`);
}
for (const [, code, file, titles] of rows) {
  if (!file || !existsSync(file)) {
    problems.push(`${page}: ${code} names ${file}, which is not there`);
    continue;
  }
  const text = readFileSync(file, 'utf8').replace(/\\'/g, "'");
  for (const title of titles?.split(' · ') ?? []) {
    if (!text.includes(title.trim()))
      problems.push(`${page}: ${code}: ${file} has no test "${title}"`);
  }
}
for (const problem of problems) console.error(problem);
console.log(`faults: ${rows.length} rows for ${DUE.length} faults, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

function codes(letter: string, first: number, last: number): string[] {
  return Array.from(
    { length: last - first + 1 },
    (_, at) => `${letter}${String(first + at).padStart(2, '0')}`,
  );
}

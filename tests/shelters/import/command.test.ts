import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readShelters } from '#build/read-shelters.ts';
import { COLUMNS } from '#shelters/rules/table/columns.ts';
import { countyRegion } from '../../support/county-region.ts';
import { fixturePath, tableOf } from '../../support/shelter-table.ts';

const SCRIPT = 'src/shelters/tasks/import-shelters.ts';
/** As the `import:shelters` script of package.json runs it. */
const NODE_FLAGS = ['--max-semi-space-size=8'];

let content: string;
const official = () => join(content, 'shelters', 'official.csv');
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'shouan-import-'));
  mkdirSync(join(content, 'shelters'));
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

const envOf = (lang = 'zh_CN.UTF-8') => ({ ...process.env, CONTENT_DIR: content, LC_ALL: lang });

function run(args: readonly string[], lang?: string) {
  const options = { env: envOf(lang), encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  return spawnSync(process.execPath, [...NODE_FLAGS, SCRIPT, ...args], options);
}

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [...NODE_FLAGS, SCRIPT, ...args], { env: envOf() });
}

/** What an import that has not ended has written so far. */
function unfinished(): readonly string[] {
  return readdirSync(join(content, 'shelters')).filter((name) => name.endsWith('.tmp'));
}

/** Waits until an import is in the middle of writing. */
async function writing(child: ChildProcess): Promise<void> {
  while (child.exitCode === null && unfinished().length === 0) {
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** A table of many good rows, spread over the county. */
function longTable(count: number): string {
  const rows = Array.from({ length: count }, (_, at) => ({
    编号: `N-${at}`,
    名称: `第${at}号礼堂`,
    经度: (118.05 + (at % 400) * 0.0015).toFixed(6),
    纬度: (28.85 + Math.floor(at / 400) * 0.0025).toFixed(6),
    适用灾种: '洪水;山洪;台风',
    可容纳人数: String(at % 500),
    详细地址: `村口第${at}号，大樟树旁`,
  }));
  const path = join(content, `long-${count}.csv`);
  writeFileSync(path, `\uFEFF${tableOf(rows)}`);
  return path;
}

describe('a good file', () => {
  it('becomes the official list, with the template’s headings and the originals behind', () => {
    const { status, stdout } = run([fixturePath('datums.csv')]);
    expect(status).toBe(0);
    expect(stdout).toContain('收了 4 行，换算坐标 2 行，没收 0 行');
    const [heading, ...lines] = readFileSync(official(), 'utf8').trimEnd().split('\n');
    expect(heading).toBe(`\uFEFF${[...COLUMNS, '原经度', '原纬度', '原坐标系'].join(',')}`);
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/,118\.41\d{4},29\.137\d{3},WGS84,.*,118\.415215,29\.134377,高德$/);
  });

  it.each(['utf8.csv', 'odd-values.csv', 'pairs.csv', 'quoted-lines.csv', 'datums.csv'])(
    'is accepted by the strict build: %s',
    (name) => {
      expect(run([fixturePath(name)]).status).toBe(0);
      const problems: Parameters<typeof readShelters>[2] = [];
      const read = readShelters({ base: 'content', overlay: content }, countyRegion(), problems);
      expect(problems).toEqual([]);
      expect(read.official).toBe(true);
      expect(read.shelters.length).toBeGreaterThan(1);
      expect(read.shelters.every(({ sample }) => !sample)).toBe(true);
    },
  );

  it('is only tried with --dry-run', () => {
    expect(run([fixturePath('utf8.csv'), '--dry-run']).status).toBe(0);
    expect(existsSync(official())).toBe(false);
  });

  it('names what it compares with', () => {
    const { stdout } = run([
      fixturePath('unconverted.csv'),
      '--compare',
      fixturePath('datums.csv'),
      '--json',
    ]);
    const { warnings } = JSON.parse(stdout) as { warnings: { row: number; code: string }[] };
    expect(warnings.filter(({ code }) => code === 'shelters.datum-suspect')).toMatchObject([
      { row: 2, field: '坐标系', datum: 'gcj02' },
      { row: 3, field: '坐标系', datum: 'bd09' },
    ]);
  });
});

describe('M05 a half-bad file', () => {
  it('changes nothing, and lists every row that was refused with what to do', () => {
    run([fixturePath('utf8.csv')]);
    const before = readFileSync(official(), 'utf8');
    const { status, stdout } = run([fixturePath('half-bad.csv')]);
    expect(status).toBe(2);
    expect(readFileSync(official(), 'utf8')).toBe(before);
    expect(stdout).toContain('第 4 行 经度：经纬度都是 0。坐标没有取到，重新取一次。');
    expect(stdout).toContain('什么都没改');
  });

  it('loads its good rows with --accept-good', () => {
    expect(run([fixturePath('half-bad.csv'), '--accept-good']).status).toBe(0);
    expect(readFileSync(official(), 'utf8').trim().split('\n')).toHaveLength(3);
  });

  it('with nothing good in it changes nothing, whatever is given', () => {
    const bad = join(content, 'bad.csv');
    writeFileSync(bad, tableOf([{ 名称: '' }]));
    expect(run([bad, '--accept-good']).status).toBe(2);
    expect(existsSync(official())).toBe(false);
  });

  it('is one JSON object with --json, counts first', () => {
    const { status, stdout } = run([fixturePath('half-bad.csv'), '--json', '--dry-run']);
    expect(status).toBe(2);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    const report = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(report)).toEqual(['accepted', 'converted', 'refused', 'warnings']);
    expect(report).toMatchObject({ accepted: 2, converted: 0 });
    expect(report['refused']).toHaveLength(7);
    expect((report['refused'] as unknown[])[0]).toMatchObject({
      row: 3,
      field: '名称',
      code: 'shelters.name-missing',
      message: '没有写名称。',
      mend: '写上名称。合并的单元格要拆开。',
    });
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['one that is not there', () => join(content, 'none.csv'), 'shelters.file-missing'],
    ['a folder', () => content, 'shelters.file-folder'],
    ['an empty one', () => fixturePath('empty.csv'), 'shelters.file-empty'],
    ['an old .xls', () => fixturePath('old.xls'), 'shelters.file-xls'],
    ['one with a password', () => fixturePath('locked.xlsx'), 'shelters.file-locked'],
    [
      'a table without its datums',
      () => fixturePath('no-datum-column.csv'),
      'shelters.column-missing',
    ],
  ])('%s', (_, path, code) => {
    const { status, stdout, stderr } = run([path(), '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ accepted: 0, refused: [{ row: 1, code }] });
    expect(stderr).not.toContain('at ');
  });

  it.each([
    [['--what'], '--what'],
    [[], '用法'],
    [['a.csv', 'b.csv'], 'b.csv'],
  ])('arguments nobody knows: %j', (args, words) => {
    const { status, stderr } = run(args);
    expect(status).toBe(3);
    expect(stderr).toContain(words);
  });

  it.skipIf(process.getuid?.() === 0)('a folder that cannot be written', () => {
    chmodSync(join(content, 'shelters'), 0o555);
    expect(run([fixturePath('utf8.csv')]).status).toBe(4);
  });
});

it.each([
  ['zh_CN.UTF-8', '收了 2 行', 'Accepted'],
  ['en_US.UTF-8', 'Accepted 2', '收了'],
])('speaks the language of the machine: %s', (lang, said, not) => {
  const { stdout } = run([fixturePath('utf8.csv')], lang);
  expect(stdout).toContain(said);
  expect(stdout).not.toContain(not);
});

it('speaks both where the machine names none', () => {
  const { stdout } = run([fixturePath('utf8.csv')], 'C.UTF-8');
  expect(stdout.indexOf('收了 2 行')).toBeLessThan(stdout.indexOf('Accepted 2'));
});

describe('M06 a long file', () => {
  it('M06 killed in the middle leaves the old list as it was, and the next import clears up', {
    timeout: 120_000,
  }, async () => {
    run([fixturePath('utf8.csv')]);
    const before = readFileSync(official(), 'utf8');
    const long = longTable(20_000);
    const folder = join(content, 'shelters');
    const unfinished = () => readdirSync(folder).filter((name) => name.endsWith('.tmp'));
    let caught = 0;
    for (let round = 0; round < 3; round++) {
      const child = start([long]);
      const ended = once(child, 'exit');
      while (child.exitCode === null && unfinished().length === 0) {
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      child.kill('SIGKILL');
      await ended;
      if (readFileSync(official(), 'utf8') === before) caught += unfinished().length > 0 ? 1 : 0;
      else run([fixturePath('utf8.csv')]);
    }
    expect(caught).toBeGreaterThan(0);
    expect(run([long]).status).toBe(0);
    expect(unfinished()).toEqual([]);
    expect(readFileSync(official(), 'utf8').trim().split('\n')).toHaveLength(20_001);
  });

  it('M06 is stopped by Ctrl-C with the old list in place', { timeout: 60_000 }, async () => {
    run([fixturePath('utf8.csv')]);
    const before = readFileSync(official(), 'utf8');
    const child = start([longTable(40_000)]);
    const ended = once(child, 'exit');
    await writing(child);
    child.kill('SIGINT');
    expect((await ended)[0]).toBe(130);
    expect(readFileSync(official(), 'utf8')).toBe(before);
    expect(readdirSync(join(content, 'shelters'))).toEqual(['official.csv']);
  });
});

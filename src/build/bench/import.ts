import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COLUMNS } from '#shelters/rules/table/columns.ts';
import { buildXlsx } from './build-xlsx.ts';
import { median } from './median.ts';

/** The county's table at its longest, as both files an officer may have. */
export const LARGE_FILES = ['large.csv', 'large.xlsx'] as const;

/** What one import took: rows taken, seconds by the clock and of the processor, the most memory in bytes. */
export interface ImportFigures {
  readonly accepted: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly bytes: number;
}

/** Imports 100,000 rows from CSV and XLSX three times each and gives the medians beside their budgets. */
export function benchImport(): readonly Readonly<Record<string, string | number>>[] {
  const folder = mkdtempSync(join(tmpdir(), 'shouan-import-'));
  try {
    writeLargeFiles(folder, 100_000);
    return LARGE_FILES.map((name) => {
      const runs = [1, 2, 3].map(() => importMeasured(folder, name));
      const middle = (of: (one: ImportFigures) => number) =>
        Number(median(runs.map(of)).toFixed(1));
      return {
        file: name,
        rows: middle((one) => one.accepted),
        'seconds (10)': middle((one) => one.seconds),
        'of the processor': middle((one) => one.cpuSeconds),
        'MB (512)': middle((one) => one.bytes / 1024 / 1024),
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes both files with so many rows, and the content folder the import writes into. */
export function writeLargeFiles(folder: string, count: number): void {
  mkdirSync(join(folder, 'content', 'shelters'), { recursive: true });
  const table = [[...COLUMNS], ...Array.from({ length: count }, (_, at) => rowOf(at))];
  writeFileSync(join(folder, 'large.csv'), table.map((cells) => cells.join(',')).join('\r\n'));
  writeFileSync(join(folder, 'large.xlsx'), buildXlsx(table));
}

/** Runs the command on a file of the folder and asks the system afterwards what it took. */
export function importMeasured(folder: string, name: string): ImportFigures {
  const report = join(folder, 'usage.json');
  const hook = join(folder, 'hook.mjs');
  writeFileSync(
    hook,
    `import { writeFileSync } from 'node:fs';
     process.on('exit', () => writeFileSync(${JSON.stringify(report)}, JSON.stringify(process.resourceUsage())));`,
  );
  const task = 'src/shelters/tasks/import-shelters.ts';
  const args = ['--max-semi-space-size=8', '--import', hook, task, join(folder, name), '--json'];
  const env = { ...process.env, CONTENT_DIR: join(folder, 'content') };
  const start = performance.now();
  const run = spawnSync(process.execPath, args, { env, encoding: 'utf8', maxBuffer: 1 << 28 });
  const seconds = (performance.now() - start) / 1000;
  const { accepted } = JSON.parse(run.stdout) as { accepted: number };
  const usage = JSON.parse(readFileSync(report, 'utf8')) as NodeJS.ResourceUsage;
  const cpuSeconds = (usage.userCPUTime + usage.systemCPUTime) / 1e6;
  return { accepted, seconds, cpuSeconds, bytes: usage.maxRSS * 1024 };
}

function rowOf(at: number): readonly string[] {
  const cells: Partial<Record<(typeof COLUMNS)[number], string>> = {
    编号: `N-${at}`,
    名称: `第${at}号礼堂`,
    乡镇: '甲镇',
    村社区: `第${at % 269}村`,
    详细地址: `村口第${at}号大樟树旁`,
    经度: (118.05 + (at % 400) * 0.0015).toFixed(6),
    纬度: (28.85 + Math.floor(at / 400) * 0.0025).toFixed(6),
    坐标系: ['WGS84', 'GCJ02', 'BD09', 'CGCS2000'][at % 4] ?? '',
    级别: '村级',
    类型: '室内型',
    避难时长: '短期',
    适用灾种: '洪水;台风;低温雨雪',
    不适用灾种: '地震',
    可容纳人数: String(at % 500),
    有效避难面积_平方米: '360',
    无障碍: '是',
    饮用水: '是',
    值守电话: '0570-6010000',
    启用状态: '未启用',
    房屋安全鉴定有效期: '2027-12-31',
    核对日期: '2026-11-01',
  };
  return COLUMNS.map((column) => cells[column] ?? '');
}

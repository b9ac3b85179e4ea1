import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLUMNS } from '#shelters/rules/table/columns.ts';
import { buildXlsx, type XlsxCell } from '../../support/build-xlsx.ts';

const ROWS = 100_000;
const MOST_BYTES = 512 * 1024 * 1024;
/** Of the processor: a loaded machine makes everybody wait, and that is not ours. */
const MOST_SECONDS = 10;

const folder = mkdtempSync(join(tmpdir(), 'shouan-large-'));
const content = join(folder, 'content');

beforeAll(() => {
  mkdirSync(join(content, 'shelters'), { recursive: true });
  const rows = Array.from({ length: ROWS }, (_, at) => rowOf(at));
  const table = [[...COLUMNS], ...rows];
  writeFileSync(join(folder, 'large.csv'), table.map((cells) => cells.join(',')).join('\r\n'));
  writeFileSync(join(folder, 'large.xlsx'), buildXlsx(table));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('M06 a hundred thousand rows', () => {
  it.each(['large.csv', 'large.xlsx'])(
    'M06 are read within ten seconds and 512 MB: %s',
    { timeout: 300_000 },
    (name) => {
      const { accepted, seconds, bytes } = importMeasured(join(folder, name));
      expect(accepted).toBe(ROWS);
      expect(bytes).toBeLessThan(MOST_BYTES);
      expect(seconds).toBeLessThan(MOST_SECONDS);
      const lines = readFileSync(join(content, 'shelters', 'official.csv'), 'utf8').split('\n');
      expect(lines).toHaveLength(ROWS + 2);
    },
  );
});

/** Runs the command and asks the system afterwards what it took. */
function importMeasured(path: string) {
  const report = join(folder, 'usage.json');
  const hook = join(folder, 'hook.mjs');
  writeFileSync(
    hook,
    `import { writeFileSync } from 'node:fs';
     process.on('exit', () => writeFileSync(${JSON.stringify(report)}, JSON.stringify(process.resourceUsage())));`,
  );
  const args = [
    '--max-semi-space-size=8',
    '--import',
    hook,
    'src/shelters/tasks/import-shelters.ts',
    path,
    '--json',
  ];
  const env = { ...process.env, CONTENT_DIR: content };
  const run = spawnSync(process.execPath, args, { env, encoding: 'utf8', maxBuffer: 1 << 28 });
  const { accepted } = JSON.parse(run.stdout) as { accepted: number };
  const usage = JSON.parse(readFileSync(report, 'utf8')) as NodeJS.ResourceUsage;
  const seconds = (usage.userCPUTime + usage.systemCPUTime) / 1e6;
  return { accepted, seconds, bytes: usage.maxRSS * 1024 };
}

function rowOf(at: number): readonly string[] & readonly XlsxCell[] {
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

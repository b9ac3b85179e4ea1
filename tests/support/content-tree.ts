import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkAll } from '#build/content-checks/check-all.ts';
import type { ContentProblem } from '#build/content-problem.ts';
import { type Content, readContent } from '#build/read-content.ts';

const action = (n: number) =>
  `  - id: act-${n}\n    kind: action\n    sources: [law]\n    pictogram: uphill\n`;
const line = (id: string, kind: string) => `  - id: ${id}\n    kind: ${kind}\n    sources: [law]\n`;
const option = (id: string, zh: string, en: string) =>
  `      - id: ${id}\n        zh-CN: { text: ${zh}, why: 因为${zh} }\n        en: { text: ${en}, why: Because ${en} }\n`;
const question = (n: number) =>
  `  - id: q-${n}\n    type: single\n    first: true\n    sources: [law]\n    zh-CN: { ask: 先做什么 }\n    en: { ask: What first }\n    options:\n${option('a', '跑', 'run')}${option('b', '等', 'wait')}${option('c', '喊', 'shout')}    answer: a\n`;
const words = (zh: boolean) =>
  ['act-1', 'act-2', 'act-3', 'act-4', 'do-1', 'do-2', 'not-1', 'not-2', 'myth-1']
    .map(
      (id) =>
        `  ${id}:\n    text: ${zh ? '往高处跑' : 'Run uphill'}\n    reason: ${zh ? '水会涨' : 'The water rises'}\n`,
    )
    .join('') +
  ['sign-1', 'sign-2']
    .map((id) => `  ${id}:\n    text: ${zh ? '水变浑' : 'Muddy water'}\n`)
    .join('');
const markdown = (zh: boolean) =>
  `---\ntitle: ${zh ? '山洪' : 'Flash flood'}\nsummary: ${zh ? '往高处跑' : 'Run uphill'}\nsafeFirst: ${zh ? '先跑再打 119' : 'Run, then call 119'}\nwords:\n${words(zh)}---\n${zh ? '水涨得快。' : 'Water rises fast.'}\n`;

/** A whole small content tree without a problem: file → text. The county is that of the fixture. */
const GOOD: Readonly<Record<string, string>> = {
  'sources.yaml': `law:\n  title: { zh-CN: 某法, en: A Law }\n  issuer: { zh-CN: 某部, en: A Ministry }\n  date: '2024'\n  articles: verified\nadvice:\n  title: { zh-CN: 建议, en: Advice }\n  issuer: { zh-CN: 某部, en: A Ministry }\n  date: '2024'\n  articles: none\n`,
  'modules/flood/module.yaml': `zone: natural-hazards\ndoors: [village]\nminutes: 3\nhazards: [flashFlood]\npictogram: flood\norder: 1\nreviewedOn: 2026-11-24\nreviewBy: 2027-11-24\nrelated: []\ncalls: ['119']\nstatements:\n${[1, 2, 3, 4].map(action).join('')}${line('sign-1', 'sign')}${line('sign-2', 'sign')}${line('do-1', 'do')}${line('do-2', 'do')}${line('not-1', 'do-not')}${line('not-2', 'do-not')}${line('myth-1', 'myth')}`,
  'modules/flood/zh-CN.md': markdown(true),
  'modules/flood/en.md': markdown(false),
  'cards/flood.yaml': `order: 1\npictogram: flood\nmodule: flood\ncalls: ['119']\nreviewedOn: 2026-11-24\nreviewBy: 2027-05-24\nzh-CN:\n  title: 山洪来了\n  safeFirst: 先跑\n  say: 我在{place}，有山洪。\nen:\n  title: Flash flood\n  safeFirst: Run first\n  say: I am in {place}. There is a flood.\nsteps:\n  - id: run\n    pictogram: uphill\n    sources: [law]\n    zh-CN: { text: 往高处跑, reason: 水会涨 }\n    en: { text: Run uphill, reason: The water rises }\n`,
  'quizzes/flood.yaml': `module: flood\nquestions:\n${[1, 2, 3, 4].map(question).join('')}`,
  'checklists/home.yaml': `minutes: 15\nreviewedOn: 2026-11-24\nreviewBy: 2027-11-20\nzh-CN: { title: 家里自查, summary: 看一遍 }\nen: { title: Home check, summary: Look round }\ngroups:\n  - id: kitchen\n    pictogram: pot\n    zh-CN: { title: 厨房 }\n    en: { title: Kitchen }\n    items:\n      - id: hose\n        severity: high\n        basis: [{ id: law, article: '27' }]\n        zh-CN: { ask: 软管好吗, good: 不老化, why: 会漏, fix: 换, hazard: 软管老化 }\n        en: { ask: Is the hose good, good: Not old, why: It leaks, fix: Change it, hazard: An old hose }\n`,
  'words/learn/zh-CN.json':
    '{\n "learn.title": "学一学",\n "learn.count_other": "{{count}} 课"\n}\n',
  'words/learn/en.json':
    '{\n "learn.title": "Learn",\n "learn.count_one": "{{count}} lesson",\n "learn.count_other": "{{count}} lessons"\n}\n',
  'words/learn/notes.json': '{\n "learn.title": "title",\n "learn.count": "how many"\n}\n',
};

/** A content tree on disk that a test may spoil. */
export interface ContentTree {
  readonly dir: string;
  /** Puts a file in place, or takes it away with `undefined`. */
  readonly write: (file: string, text: string | undefined) => void;
  /** Replaces the first `from` of a file; fails when it is not there, so that no test passes on nothing. */
  readonly spoil: (file: string, from: string | RegExp, to: string) => void;
  readonly read: () => Content;
  /** Everything that `check:content` finds but stale translations and unused source. */
  readonly check: () => readonly ContentProblem[];
  readonly remove: () => void;
}

/** Makes the good tree in a folder of its own. */
export function makeContentTree(): ContentTree {
  const dir = mkdtempSync(join(tmpdir(), 'shouan-content-'));
  const write = (file: string, text: string | undefined) => {
    const path = join(dir, file);
    if (text === undefined) return rmSync(path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  for (const [file, text] of Object.entries(GOOD)) write(file, text);
  cpSync('tests/fixtures/tiny-county', dir, { recursive: true });
  const spoil = (file: string, from: string | RegExp, to: string) => {
    const text = readFileSync(join(dir, file), 'utf8');
    if (typeof from === 'string' ? !text.includes(from) : !from.test(text))
      throw new Error(`${file} has no ${from}`);
    write(
      file,
      text.replace(from, () => to),
    );
  };
  const read = () => readContent({ base: dir });
  return {
    dir,
    write,
    spoil,
    read,
    check: () => checkAll(read(), { base: dir }),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

/** `[ending of the file, line, message]` of each problem, to compare. */
export function told(problems: readonly ContentProblem[]): readonly string[] {
  return problems.map(({ file, line, message }) => {
    return `${file.split('/').slice(-2).join('/')}:${line} ${message}`;
  });
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  findCycles,
  type Import,
  placeOf,
  readSourceTree,
  type SourceFile,
} from './support/source-tree.ts';

/** The nouns people come for, and what any of them may lean on. */
const NOUNS = ['learn', 'quizzes', 'checks', 'shelters', 'tips'];
const GROUND = ['places', 'shell', 'words'];
const ROOMS = [...NOUNS, ...GROUND, 'offline'];
/** Rooms that put the others together: they may import any, and only listed files import them. */
const ENTRIES = ['pages', 'boot', 'worker', 'build', 'server'];

/** Arrows between nouns, besides those to the ground. A new one is a decision. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  quizzes: ['learn'],
  checks: ['tips', 'learn'],
  places: ['shell', 'words'],
  shell: ['words'],
  words: [],
  offline: ['shell', 'words'],
};

/** Inside a noun: which places a place may import. `schema.ts` gives its types to all. */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  'schema.ts': ['rules'],
  rules: ['rules'],
  device: ['rules', 'device'],
  ui: ['rules', 'device', 'ui', 'schema.ts'],
  server: ['rules', 'server', 'schema.ts'],
  tasks: ['rules', 'tasks', 'schema.ts'],
};

/** Which places of another room a place may import. */
const ACROSS: Readonly<Record<string, readonly string[]>> = {
  'schema.ts': ['rules', 'schema.ts'],
  rules: ['rules'],
  device: ['rules', 'device'],
  ui: ['rules', 'device', 'ui'],
  server: ['rules'],
  tasks: ['rules'],
};

/** Imports that are as they are for a reason. */
const EXCEPTIONS: readonly (readonly [from: RegExp, to: RegExp, why: string])[] = [
  [/^shell\/ui\/Page\.astro$/, /^boot\/main\.ts$/, 'the frame of every page names the one script'],
  [/^shell\/ui\//, /^shell\/(look\/[\w-]+\.css|pictograms\.svg\?raw)$/, 'look and pictograms'],
  [/\.astro$/, /^build\/site-content\.ts$/, 'content enters pages by one door'],
  [/\.astro$/, /^words\/build-words\.ts$/, 'words enter pages by one door'],
  [/^(\w+)\/server\//, /^server\//, 'a noun’s routes use the server’s frame'],
  [/^(\w+)\/(ui|device)\//, /^content\/words\//, 'an island loads its words'],
  [/^words\//, /^content\/words\//, 'the room of words'],
];

/** Packages that rules may use: pure ones only. */
const PURE_PACKAGES: readonly string[] = [
  'gcoord', // arithmetic of datums: no state, no clock, no network
];

/** Rules whose value is the text of a script: what it says runs elsewhere. */
const SCRIPT_TEXTS: readonly string[] = ['shell/rules/head-script.ts'];

const files = readSourceTree();
const rooms = files.filter(({ path }) => ROOMS.includes(placeOf(path).room));

/** Every import of the rooms with the file it stands in. */
const imports = rooms.flatMap((file) =>
  file.imports.filter(({ inside }) => inside).map((one) => ({ file, one })),
);
const isListed = ({ path }: SourceFile, { target }: Import) =>
  EXCEPTIONS.some(([from, to]) => from.test(path) && to.test(target));
const arrow = ({ path }: SourceFile, { target }: Import) => `${path} → ${target}`;

describe('the two rules', () => {
  it('reads the imports of every room', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(new Set(rooms.map(({ path }) => placeOf(path).room)).size).toBe(ROOMS.length);
  });

  it('imports inside a noun only towards rules', () => {
    const wrong = imports.filter(({ file, one }) => {
      const [from, to] = [placeOf(file.path), placeOf(one.target)];
      if (from.room !== to.room || isListed(file, one)) return false;
      if (to.place === 'schema.ts' && one.typeOnly) return false;
      return !(INSIDE[from.place] ?? [to.place]).includes(to.place);
    });
    expect(wrong.map(({ file, one }) => arrow(file, one))).toEqual([]);
  });

  it('imports between rooms only along listed arrows', () => {
    const wrong = imports.filter(({ file, one }) => {
      const [from, to] = [placeOf(file.path), placeOf(one.target)];
      if (from.room === to.room || isListed(file, one)) return false;
      if (one.target.endsWith('.css')) return to.room !== 'shell';
      const ground = NOUNS.includes(from.room) ? GROUND : [];
      return ![...ground, ...(ARROWS[from.room] ?? [])].includes(to.room);
    });
    expect(wrong.map(({ file, one }) => arrow(file, one))).toEqual([]);
  });

  it('enters another noun only through its rules', () => {
    const wrong = imports.filter(({ file, one }) => {
      const [from, to] = [placeOf(file.path), placeOf(one.target)];
      if (from.room === to.room || isListed(file, one) || one.target.endsWith('.css')) return false;
      if (to.place === 'schema.ts' && one.typeOnly) return false;
      const open = NOUNS.includes(to.room) ? ['rules'] : (ACROSS[from.place] ?? []);
      return !open.includes(to.place);
    });
    expect(wrong.map(({ file, one }) => arrow(file, one))).toEqual([]);
  });

  it('never imports in a circle', () => {
    expect(findCycles(files)).toEqual([]);
  });

  it('finds a circle when there is one', () => {
    const one = (path: string, target: string): SourceFile => {
      const link = { target, written: target, inside: true, typeOnly: false };
      return { path, text: '', code: '', imports: [link] };
    };
    expect(findCycles([one('a.ts', 'b.ts'), one('b.ts', 'a.ts')])).toEqual(['a.ts → b.ts → a.ts']);
  });

  it('crosses rooms by alias, never by ../', () => {
    const wrong = imports.filter(
      ({ file, one }) =>
        one.written.startsWith('.') &&
        placeOf(file.path).room !== placeOf(one.target).room &&
        !isListed(file, one),
    );
    expect(wrong.map(({ file, one }) => arrow(file, one))).toEqual([]);
  });

  it('names only files that are there, with their ending', () => {
    const wrong = files
      .flatMap((file) => file.imports.map((one) => ({ file, one })))
      .filter(({ one }) => one.inside)
      .filter(({ one }) => {
        const path = one.target.replace(/\?.*$/, '');
        return !existsSync(path.startsWith('content/') ? path : `src/${path}`);
      });
    expect(wrong.map(({ file, one }) => arrow(file, one))).toEqual([]);
  });
});

describe('rules are pure', () => {
  const rules = files.filter(({ path }) => {
    return placeOf(path).place === 'rules' && !SCRIPT_TEXTS.includes(path);
  });

  it.each(rules.map((file) => [file.path, file] as const))('%s', (_, { code, imports }) => {
    const packages = imports.filter(({ inside, typeOnly }) => !inside && !typeOnly);
    expect(
      packages.map(({ written }) => written).filter((one) => !PURE_PACKAGES.includes(one)),
    ).toEqual([]);
    const impure = /\b(Date\.now\(|new Date\(\)|Math\.random\(|crypto\.|performance\.|process\.)/;
    expect(code.match(impure)?.[0]).toBeUndefined();
  });
});

describe('names and sizes', () => {
  const own = [...files.map(({ path }) => `src/${path}`), ...listTests()];

  it('has no drawer without a noun', () => {
    const drawers = /(^|\/)(utils?|helpers?|misc|common|managers?|lib)(\/|\.|-)/;
    // Somebody who helps neighbours without a phone is no drawer: /shelters/helper/ is an address.
    const named = own.filter((path) => !path.endsWith('/shelters/helper.astro'));
    expect(named.filter((path) => drawers.test(path))).toEqual([]);
    expect(own.filter((path) => /\/index\.(ts|tsx|mjs)$/.test(path))).toEqual([]);
  });

  it('names files in kebab-case and components in PascalCase', () => {
    const name = (path: string) => path.split('/').at(-1) ?? '';
    const wrong = own.filter((path) => {
      if (path.startsWith('src/pages/')) return false;
      if (path.endsWith('.astro')) return !/^[A-Z][A-Za-z0-9]*\.astro$/.test(name(path));
      if (path.endsWith('.tsx'))
        return !/^([A-Z][A-Za-z0-9]*|[a-z0-9-]+-island)\.tsx$/.test(name(path));
      return !/^[a-z0-9-]+(\.(test|spec|config))?\.(ts|mjs)$/.test(name(path));
    });
    expect(wrong).toEqual([]);
  });

  it('keeps every file within 300 lines', () => {
    const long = own.filter((path) => readFileSync(path, 'utf8').split('\n').length > 301);
    expect(long).toEqual([]);
  });

  it('keeps style out of components', () => {
    const styled = files.filter(({ path, code }) => {
      return /\.(astro|tsx)$/.test(path) && /<style[\s>]|\sstyle=/.test(code);
    });
    expect(styled.map(({ path }) => path)).toEqual([]);
  });

  it('names the county nowhere in the source', () => {
    const { zh, en } = countyNames();
    const named = files.filter(({ text }) => text.includes(zh) || text.includes(en));
    expect(named.map(({ path }) => path)).toEqual([]);
  });

  it('says nothing to people in code', () => {
    const shown = rooms.filter(({ path, code }) => {
      return /^\w+\/(ui|device)\/.*\.tsx?$/.test(path) && /\p{Script=Han}/u.test(code);
    });
    expect(shown.map(({ path }) => path)).toEqual([]);
  });

  it('tells what every export is', () => {
    const places = ['rules', 'device', 'server', 'schema.ts'];
    const silent = rooms
      .filter(({ path }) => places.includes(placeOf(path).place) && path.endsWith('.ts'))
      .flatMap(({ path, text }) => {
        const exported =
          /(?:^|\n)([^\n]*)\nexport (?:async )?(?:const|function|class|type|interface) (\w+)/g;
        return [...text.matchAll(exported)]
          .filter(([, before]) => !before?.trim().endsWith('*/'))
          .map(([, , name]) => `${path}: ${name}`);
      });
    expect(silent).toEqual([]);
  });

  it('has a README in every room', () => {
    const missing = [...ROOMS, ...ENTRIES].filter(
      (room) =>
        // Under pages a name without underscore would become an address.
        !existsSync(`src/${room}/${room === 'pages' ? '_' : ''}README.md`),
    );
    expect(missing).toEqual([]);
  });

  it('has no room besides those of the map', () => {
    const found = readdirSync('src', { withFileTypes: true }).filter((one) => one.isDirectory());
    expect(found.map(({ name }) => name).sort()).toEqual([...ROOMS, ...ENTRIES].sort());
  });
});

function listTests(): readonly string[] {
  return readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .map((path) => `tests/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'));
}

function countyNames(): { readonly zh: string; readonly en: string } {
  const county = readFileSync('content/region/county.yaml', 'utf8');
  const [, zh = '', en = ''] = /shortName: \{ zh-CN: (.+?), en: (.+?) \}/.exec(county) ?? [];
  return { zh, en };
}

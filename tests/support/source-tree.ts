import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** One import: where it points inside `src` (or a package's name), and whether only types come. */
export interface Import {
  readonly target: string;
  readonly written: string;
  readonly inside: boolean;
  readonly typeOnly: boolean;
}

/** A file of `src`: `path` from there, e.g. `tips/rules/check-tip.ts`; `code` is without comments. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly code: string;
  readonly imports: readonly Import[];
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?([^;'"]*?\sfrom\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;

/** Every source file below `src`, by name, with its imports. */
export function readSourceTree(root = 'src'): readonly SourceFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(ts|tsx|astro|mjs)$/.test(path))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      const code = withoutComments(text);
      return { path, text, code, imports: importsOf(path, code) };
    });
}

/** `tips/rules/check-tip.ts` → room `tips`, place `rules`; a file of the room itself is its own place. */
export function placeOf(path: string): { readonly room: string; readonly place: string } {
  const [room = '', second] = path.split('/');
  if (second === undefined) return { room: '', place: room };
  return { room, place: second };
}

/** Every round trip among imports that are more than types, as `a → b → a`. */
export function findCycles(files: readonly SourceFile[]): readonly string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, way: readonly string[]) => {
    const start = way.indexOf(path);
    if (start >= 0) cycles.push([...way.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const { target, inside, typeOnly } of byPath.get(path)?.imports ?? []) {
      if (inside && !typeOnly) visit(target, [...way, path]);
    }
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return cycles;
}

function importsOf(path: string, code: string): readonly Import[] {
  return [...code.matchAll(IMPORT)].map(([, type, names, fixed, lazy]) => {
    const written = fixed ?? lazy ?? '';
    const inside = written.startsWith('.') || written.startsWith('#');
    const target = written.startsWith('#')
      ? written.slice(1)
      : normalize(join(dirname(path), written)).replaceAll('\\', '/');
    const onlyTypes =
      names !== undefined && /^\{(\s*type\s+[\w$]+( as [\w$]+)?\s*,?)+\s*\}/.test(names.trim());
    return {
      target: inside ? target : written,
      written,
      inside,
      typeOnly: Boolean(type) || onlyTypes,
    };
  });
}

function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|\s)\/\/[^\n]*/g, '$1');
}

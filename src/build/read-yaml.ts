import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { ZodType } from 'zod';
import type { ContentProblem } from './content-problem.ts';
import { mendFor } from './mend.ts';

/** A path inside a file, e.g. `['steps', 2, 'en', 'text']`. */
export type Path = readonly PropertyKey[];

/** A file that was read: its data, and the line of anything in it. */
export type ReadFile<T> = { readonly data: T; readonly lineOf: (path: Path) => number };

/** Where a text stands: the name to print and the number of its first line. */
export type Place = { readonly file: string; readonly firstLine: number };

/**
 * Reads YAML 1.2 (core schema: `no` and dates stay text) strictly against a shape.
 * Duplicate keys, tabs and anything the shape does not know are problems.
 * Gives `undefined` when there is a problem, which is pushed to `problems`. Never throws.
 */
export function readYaml<T>(
  source: string,
  shape: ZodType<T>,
  place: Place,
  problems: ContentProblem[],
): ReadFile<T> | undefined {
  const { file, firstLine } = place;
  const lines = new LineCounter();
  const document = parseDocument(source, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    strict: true,
    prettyErrors: false,
    lineCounter: lines,
  });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const before = problems.length;

  source.split('\n').forEach((text, index) => {
    if (!text.includes('\t')) return;
    const mend = 'Put spaces in its place, two for each step inwards.';
    problems.push({ file, line: index + firstLine, message: 'has a tab', mend });
  });
  for (const error of [...document.errors, ...document.warnings]) {
    problems.push({
      file,
      line: lineAt(error.pos[0]),
      message: `is not valid YAML: ${error.message}`,
      mend: mendFor(error.code),
    });
  }
  if (problems.length > before) return undefined;

  const lineOf = (path: Path) => lineAt(offsetOf(document.contents, path));
  const parsed = shape.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (parsed.success) return { data: parsed.data, lineOf };

  for (const issue of parsed.error.issues) {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    for (const key of unknown) {
      const path = key === undefined ? issue.path : [...issue.path, key];
      const name = path.map(String).join('.') || 'the file';
      const message = key === undefined ? `${name}: ${issue.message}` : `${name} is not known here`;
      problems.push({ file, line: lineOf(path), message, mend: mendFor(issue.code, issue) });
    }
  }
  return undefined;
}

/** The offset of the deepest part of `path` that is there: a key, or an item of a list. */
function offsetOf(root: unknown, path: Path): number {
  let node = root;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === String(step),
      );
      if (!pair) return offset;
      offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = (node as { range?: [number, number, number] } | undefined)?.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}

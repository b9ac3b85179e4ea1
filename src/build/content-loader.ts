import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { checkAll } from './content-checks/check-all.ts';
import { contentRoots } from './content-files.ts';
import { type ContentProblem, printProblems } from './content-problem.ts';
import { type Content, readContent } from './read-content.ts';

/** The collections pages can ask for. */
export type CollectionName =
  | 'modules'
  | 'cards'
  | 'quizzes'
  | 'checklists'
  | 'sources'
  | 'shelters'
  | 'region';

type Item<N extends CollectionName> = N extends 'region'
  ? NonNullable<Content['region']>
  : N extends Exclude<CollectionName, 'region'>
    ? Content[N][number]
    : never;

/**
 * The Astro loader of one collection, over `readContent`. Stops the build with every problem,
 * printed with file, line and mend. With CONTENT_DRAFT=1 the problems are only printed and what is
 * right is shown: for looking at unfinished work, never for publishing.
 */
export function contentLoader<N extends CollectionName>(name: N) {
  return {
    name: `content-${name}`,
    schema: z.custom<Item<N>>(),
    load: async ({ store, watcher, logger }) => {
      const load = () => {
        const { content, problems } = readOnce();
        const draft = process.env.CONTENT_DRAFT === '1';
        if (problems.length > 0 && !draft) throw new Error(tell(problems));
        if (problems.length > 0 && name === 'modules') logger.warn(tell(problems));
        if (!content.official && name === 'shelters') {
          logger.warn('the shelters are only a sample: content/shelters/official.csv is not there');
        }
        store.clear();
        for (const [id, data] of entriesOf(content, name)) store.set({ id, data });
      };
      load();
      const { base, overlay } = contentRoots();
      watcher?.add(overlay ? [base, overlay] : [base]);
      watcher?.on('change', (path) => {
        if (!path.startsWith(base) && !(overlay && path.startsWith(overlay))) return;
        latest = undefined;
        load();
      });
    },
  } satisfies Loader;
}

type Reading = { readonly content: Content; readonly problems: readonly ContentProblem[] };

/** What was read last: the seven collections of a build are one reading. */
let latest: Reading | undefined;

function readOnce(): Reading {
  if (!latest) {
    const roots = contentRoots();
    const content = readContent(roots);
    latest = { content, problems: checkAll(content, roots) };
  }
  return latest;
}

function entriesOf(content: Content, name: CollectionName): [string, Record<string, unknown>][] {
  if (name === 'region') return content.region ? [['region', content.region]] : [];
  return content[name].map((item) => [item.id, item]);
}

function tell(problems: readonly ContentProblem[]): string {
  return `content has ${problems.length} problem(s):\n${printProblems(problems)}`;
}

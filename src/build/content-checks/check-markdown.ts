import { parse, postprocess, preprocess } from 'micromark';
import { gfmTable } from 'micromark-extension-gfm-table';
import { LANGS } from '#words/rules/lang.ts';
import type { ContentProblem } from '../content-problem.ts';
import type { Content } from '../read-content.ts';

type Found = { readonly line: number; readonly message: string; readonly mend: string };

/**
 * Looks at the free text of every module: no raw HTML, no heading above `##`, no picture, and links
 * only to https or to pages that are there.
 */
export function checkMarkdown({ read }: Content): ContentProblem[] {
  const ids = (items: readonly { value: { id: string } }[]) => items.map(({ value }) => value.id);
  const pages = knownPages({
    learn: read.modules.map(({ module }) => module.id),
    quiz: ids(read.quizzes),
    now: ids(read.cards),
    check: ids(read.checklists),
  });
  return read.modules.flatMap(({ words }) =>
    LANGS.flatMap((lang) => {
      const { file, body, bodyLine } = words[lang];
      return lookAtMarkdown(body, pages).map((found) => {
        return { ...found, file, line: found.line + bodyLine - 1 };
      });
    }),
  );
}

/** The problems of one Markdown text; `line` counts from 1 within it. */
export function lookAtMarkdown(markdown: string, pages: ReadonlySet<string>): readonly Found[] {
  const events = postprocess(
    parse({ extensions: [gfmTable()] })
      .document()
      .write(preprocess()(markdown, 'utf8', true)),
  );
  return events.flatMap(([when, token, context]): Found[] => {
    if (when !== 'enter') return [];
    const { line } = token.start;
    const written = () => context.sliceSerialize(token);
    switch (token.type) {
      case 'htmlFlow':
      case 'htmlText': {
        const message = `has raw HTML ${written().slice(0, 30)}`;
        return [{ line, message, mend: 'Write it in Markdown.' }];
      }
      case 'image':
        return [
          { line, message: 'has a picture', mend: 'Take it out; pictograms stand in module.yaml.' },
        ];
      case 'atxHeadingSequence':
        if (written().length !== 1) return [];
        return [{ line, message: 'has a heading #', mend: 'Begin headings with ##.' }];
      case 'resourceDestinationString':
      case 'definitionDestinationString':
      case 'autolinkProtocol': {
        const mend = mendForLink(written(), pages);
        return mend ? [{ line, message: `links to ${written()}`, mend }] : [];
      }
      default:
        return [];
    }
  });
}

function mendForLink(target: string, pages: ReadonlySet<string>): string | undefined {
  if (/^https:\/\/[^/\s]+\.[^/\s]+/.test(target)) return undefined;
  if (/^tel:\+?\d+$/.test(target)) return undefined;
  if (target.startsWith('/')) {
    const page = target.replace(/[?#].*$/, '');
    return pages.has(page) ? undefined : 'Link to a page that is there, as /learn/flash-flood/.';
  }
  return 'Link to https://… or to a page of this app, as /learn/flash-flood/.';
}

function knownPages(folders: Readonly<Record<string, readonly string[]>>): ReadonlySet<string> {
  const fixed = [
    '/',
    '/now/',
    '/learn/',
    '/quiz/',
    '/check/',
    '/shelters/',
    '/tip/',
    '/tip/status/',
  ];
  const inside = Object.entries(folders).flatMap(([folder, ids]) => {
    return ids.map((id) => `/${folder}/${id}/`);
  });
  return new Set([...fixed, '/settings/', '/about/', ...inside]);
}

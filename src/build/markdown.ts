import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';

/**
 * Turns the free text of a module into HTML. Raw HTML is escaped, never passed on, and links to
 * anything but http, https, mailto, tel and our own addresses lose their target. Never fails.
 */
export function renderMarkdown(markdown: string): string {
  return micromark(markdown.trim(), {
    extensions: [gfmTable()],
    htmlExtensions: [gfmTableHtml()],
  });
}

/** What is between the `---` lines of a Markdown file, and what follows them; lines count from 1. */
export type FrontMatter = {
  readonly yaml: string;
  readonly yamlLine: number;
  readonly body: string;
  readonly bodyLine: number;
};

/** Splits front matter from body; `undefined` when the file does not begin with `---`. */
export function splitFrontMatter(source: string): FrontMatter | undefined {
  const lines = source.replace(/\r\n/g, '\n').split('\n');
  if (lines[0]?.trim() !== '---') return undefined;
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '---');
  if (end < 0) return undefined;
  return {
    yaml: lines.slice(1, end).join('\n'),
    yamlLine: 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  };
}

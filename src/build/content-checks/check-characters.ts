import type { ContentFile } from '../content-files.ts';
import type { ContentProblem } from '../content-problem.ts';

/** What must stand in no file, with what to do about it. */
const FORBIDDEN: readonly (readonly [pattern: RegExp, message: string, mend: string])[] = [
  [
    /[\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\u00AD]/u,
    'has a character that cannot be seen (zero width or text direction)',
    'Type the words again in place of pasting them.',
  ],
  [/[０-９]/u, 'has full-width figures', 'Write figures half-width: 110, not １１０.'],
  [/【待核】|【待核/u, 'has 【待核】', 'Leave out what is not verified.'],
  [/\r/u, 'has a carriage return', 'Save the file with line ends LF.'],
];

/**
 * Looks at every line of every file for characters that mislead a reader or a search: zero-width
 * and direction marks, full-width figures, the mark of what is not verified.
 */
export function checkCharacters(files: readonly ContentFile[]): ContentProblem[] {
  return files.flatMap(({ file, text }) =>
    text.split('\n').flatMap((line, index) =>
      FORBIDDEN.filter(([pattern]) => pattern.test(line)).map(([, message, mend]) => ({
        file,
        line: index + 1,
        message,
        mend,
      })),
    ),
  );
}

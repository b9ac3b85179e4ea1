/** What a Zod issue or a YAML error tells of itself, as far as a mend needs it. */
type Detail = {
  readonly expected?: unknown;
  readonly input?: unknown;
  readonly values?: readonly unknown[];
};

/**
 * The mend for a YAML error code or a Zod issue code, in words a writer of content can follow.
 * Never fails: an unknown code gets the general advice.
 */
export function mendFor(code: string, issue: object = {}): string {
  const { expected, values } = issue as Detail;
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'The same key stands twice at this level: keep one.';
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return "Put words that hold ':' or '#' or quotes between '…'.";
    case 'TAB_AS_INDENT':
      return 'Put spaces in its place, two for each step inwards.';
    case 'BAD_INDENT':
      return 'Set the line as far inwards as its neighbours.';
    case 'unrecognized_keys':
      return 'Correct the spelling of the key, or take the line out.';
    case 'invalid_value':
      return `Write one of: ${(values ?? []).join(', ')}.`;
    case 'invalid_type':
      return expected === 'string'
        ? "Write words here; a figure, a date, true or false goes between '…'."
        : `Write it as ${expected === 'array' ? 'a list' : String(expected)}; look at docs/guides/content.md.`;
    case 'too_big':
      return 'Make it fewer or smaller.';
    case 'too_small':
      return 'Write what is missing.';
    case 'invalid_format':
    case 'custom':
      return 'Correct the value; docs/guides/content.md shows the form.';
    default:
      return 'Compare it with the example in docs/guides/content.md.';
  }
}

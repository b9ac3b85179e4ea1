/** What was asked on the command line. */
export type Arguments = {
  readonly file: string;
  readonly compare: string | undefined;
  readonly dryRun: boolean;
  readonly acceptGood: boolean;
  readonly json: boolean;
};

/** Why it cannot be understood: the argument nobody knows, or `''` when no file was named. */
export type ArgumentFault = { readonly unknown: string };

/** Reads `FILE [--dry-run] [--accept-good] [--json] [--compare FILE]`, in any order. Never throws. */
export function readArguments(given: readonly string[]): Arguments | ArgumentFault {
  const flags = new Set<string>();
  const files: string[] = [];
  let compare: string | undefined;
  for (let at = 0; at < given.length; at++) {
    const one = given[at] ?? '';
    if (['--dry-run', '--accept-good', '--json'].includes(one)) flags.add(one);
    else if (one.startsWith('--compare=')) compare = one.slice('--compare='.length);
    else if (one === '--compare') compare = given[++at] ?? '';
    else if (one.startsWith('--')) return { unknown: one };
    else files.push(one);
  }
  const [file, extra] = files;
  if (extra !== undefined) return { unknown: extra };
  if (file === undefined || file === '' || compare === '') return { unknown: '' };
  return {
    file,
    compare,
    dryRun: flags.has('--dry-run'),
    acceptGood: flags.has('--accept-good'),
    json: flags.has('--json'),
  };
}

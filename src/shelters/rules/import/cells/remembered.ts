/** So many different cells are remembered; then the memory starts anew. */
const MOST = 4096;

/**
 * The same reading, remembered by cell: a county's table says the same few words, days and numbers
 * over and over, and a hundred thousand rows are read. The reading must depend on its cell alone.
 */
export function remembered<T>(read: (given: string) => T): (given: string) => T {
  const known = new Map<string, { readonly found: T }>();
  return (given) => {
    const before = known.get(given);
    if (before) return before.found;
    if (known.size >= MOST) known.clear();
    const found = read(given);
    known.set(given, { found });
    return found;
  };
}

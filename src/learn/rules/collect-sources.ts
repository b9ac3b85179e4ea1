/** A source as one page cites it: every article once, in the order first met. */
export interface CitedSource {
  readonly id: string;
  readonly articles: readonly string[];
}

/**
 * Gathers the citations of many statements into one line per source:
 * `[{id:'a',article:'5'},{id:'b'},{id:'a',article:'5'},{id:'a',article:'9'}]` →
 * `[{id:'a',articles:['5','9']},{id:'b',articles:[]}]`. Never fails.
 */
export function collectSources(
  citations: readonly { readonly id: string; readonly article?: string | undefined }[],
): readonly CitedSource[] {
  const found = new Map<string, Set<string>>();
  for (const { id, article } of citations) {
    const articles = found.get(id) ?? new Set<string>();
    if (article) articles.add(article);
    found.set(id, articles);
  }
  return [...found].map(([id, articles]) => ({ id, articles: [...articles] }));
}

/** An item of the summary in words, as the page shows it. */
export interface SpokenItem {
  readonly severity: string;
  readonly hazard: string;
  readonly fix: string;
}

/** The words of a summary, already in the reader's language. */
export interface SpokenSummary {
  /** Title with the household's name and the day. */
  readonly title: string;
  /** Counts in words, one line each. */
  readonly counts: readonly string[];
  readonly notDoneTitle: string;
  readonly notDone: readonly SpokenItem[];
  readonly unsureTitle: string;
  readonly unsure: readonly string[];
  readonly foot: string;
}

/**
 * Writes a summary as plain text for a message: title, counts, then what is not done, numbered, with
 * how to mend it, then what could not be told. Empty parts are left out. Never fails.
 */
export function writeSummary(words: SpokenSummary): string {
  const parts = [[words.title, ...words.counts]];
  if (words.notDone.length > 0) {
    const lines = words.notDone.flatMap(({ severity, hazard, fix }, at) => [
      `${at + 1}. [${severity}] ${hazard}`,
      `   ${fix}`,
    ]);
    parts.push([words.notDoneTitle, ...lines]);
  }
  if (words.unsure.length > 0) {
    parts.push([words.unsureTitle, ...words.unsure.map((ask) => `- ${ask}`)]);
  }
  parts.push([words.foot]);
  return parts.map((lines) => lines.join('\n')).join('\n\n');
}

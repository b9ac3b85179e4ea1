/**
 * Opens the notes of pages past their review date: `[data-review-by="2027-05-24"]` is shown from the day after.
 * `today` is local, `'YYYY-MM-DD'`. Without script the date itself still stands in the source line.
 */
export function showOverdue(today: string, root: ParentNode = document): void {
  for (const note of root.querySelectorAll<HTMLElement>('[data-review-by]')) {
    note.hidden = today <= (note.dataset['reviewBy'] ?? '');
  }
}

/** The local day as `'YYYY-MM-DD'`. */
export function localDay(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

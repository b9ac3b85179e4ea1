import type { JSX } from 'preact';
import type { Words } from '#words/rules/format-words.ts';

/** So many rows stand on a page of a list: a hundred thousand would stop any phone. */
const PAGE_ROWS = 50;

/** The part of a list that a page shows; pages count from 0. */
export function pageOf<T>(list: readonly T[], page: number): readonly T[] {
  return list.slice(page * PAGE_ROWS, (page + 1) * PAGE_ROWS);
}

/** Leads through the pages of a long list; nothing when it has only one. */
export function Pager({
  page,
  count,
  go,
  t,
}: {
  page: number;
  count: number;
  go: (page: number) => void;
  t: Words;
}): JSX.Element | null {
  const pages = Math.ceil(count / PAGE_ROWS);
  if (pages < 2) return null;
  return (
    <div class="pager">
      <button
        type="button"
        class="button tool-button"
        disabled={page === 0}
        onClick={() => go(page - 1)}
      >
        {t('shelter-check.page.earlier')}
      </button>
      <p class="small" role="status">
        {t('shelter-check.page.pageOf', { page: page + 1, pages })}
      </p>
      <button
        type="button"
        class="button tool-button"
        disabled={page + 1 >= pages}
        onClick={() => go(page + 1)}
      >
        {t('shelter-check.page.later')}
      </button>
    </div>
  );
}

import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { DRAWINGS, Pictogram } from '#shell/ui/Pictogram.tsx';
import type { FinderView } from './finder-view.ts';
import type { Ranked } from './row-words.ts';
import { ShelterItem } from './ShelterItem.tsx';

/** How many rows a list shows at first, and how many each "more" adds. */
export const ROWS_AT_ONCE = 10;

/** One of the three lists, never mixed: its heading, a sentence, rows, and more rows on demand. */
export function ShelterGroup(props: {
  view: FinderView;
  group: 'fitting' | 'unstated' | 'unfit';
  title: string;
  rows: readonly Ranked[];
  now: Date;
  rough: boolean;
  /** What must be said of each row. */
  note?: string | undefined;
  children?: ComponentChildren;
}): JSX.Element {
  const { view, group, title, rows, now, rough, note, children } = props;
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  const first = rows[0]?.shelter.id;
  useEffect(() => setShown(ROWS_AT_ONCE), [first]);
  const left = rows.length - shown;
  const list = (
    <>
      {rows.length > 0 && (
        <ol class={group === 'unstated' ? 'rows dashed' : 'rows'}>
          {rows.slice(0, shown).map((ranked, at) => (
            <ShelterItem
              key={ranked.shelter.id}
              view={view}
              ranked={ranked}
              now={now}
              rough={rough}
              number={group === 'fitting' ? at + 1 : undefined}
              note={note}
            />
          ))}
        </ol>
      )}
      {left > 0 && (
        <button
          type="button"
          class="button more"
          onClick={() => setShown((before) => before + ROWS_AT_ONCE)}
        >
          {view.t('shelters.more', { count: Math.min(left, ROWS_AT_ONCE) })}
        </button>
      )}
    </>
  );
  if (group !== 'unfit') {
    return (
      <section data-group={group}>
        <h2>{title}</h2>
        {children}
        {list}
      </section>
    );
  }
  return (
    <section data-group={group}>
      <details>
        <summary>
          <Pictogram drawing={DRAWINGS.go} />
          <span>{title}</span>
        </summary>
        {list}
      </details>
    </section>
  );
}

import type { JSX } from 'preact';
import { Html } from '#shell/ui/Html.tsx';
import { DRAWINGS, Pictogram } from '#shell/ui/Pictogram.tsx';
import type { CheckView } from './check-view.ts';

/** The title of a check, with the household's name (a person's own words, never HTML). */
export function CheckTitle({ view: { list, journal, t } }: { view: CheckView }): JSX.Element {
  const { name } = journal.check;
  return (
    <h1>
      <Html text={list.title} />
      {name && <span class="c">{t('checks.nameTail', { name })}</span>}
    </h1>
  );
}

/** The line above a screen that leads back; a button, for it stays on this page. */
export function WayBack({ word, go }: { word: string; go: () => void }): JSX.Element {
  return (
    <button type="button" class="way" onClick={go}>
      <Pictogram drawing={DRAWINGS.back} />
      {word}
    </button>
  );
}

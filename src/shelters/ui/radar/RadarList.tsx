import type { JSX } from 'preact';
import type { Words } from '#words/rules/format-words.ts';
import type { FinderView } from '../finder/finder-view.ts';
import { nameOf, statusWords, whereWords } from '../finder/row-words.ts';
import { ROWS_AT_ONCE } from '../finder/ShelterGroup.tsx';
import type { RadarPoints } from './radar-points.ts';

/** What the radar shows, in words, for those who cannot see it. */
export function RadarList({
  view,
  words: t,
  points,
  rough,
  now,
}: {
  view: FinderView;
  words: Words;
  points: RadarPoints;
  rough: boolean;
  now: Date;
}): JSX.Element {
  const { ranked, fitting } = points;
  const shown = [
    ...ranked.slice(0, Math.min(fitting, ROWS_AT_ONCE)),
    ...ranked.slice(fitting, fitting + ROWS_AT_ONCE),
  ];
  return (
    <div class="hidden-text">
      <h3>{t('radar.inWords')}</h3>
      <ol data-radar-words>
        {shown.map((one) => (
          <li key={one.shelter.id}>
            {[
              nameOf(one.shelter, view.lang).text,
              whereWords(one, rough, view.t),
              statusWords(one, now.getTime(), view.t).label,
              ranked.indexOf(one) < fitting ? undefined : t('radar.unstated'),
            ]
              .filter(Boolean)
              .join(view.t('shelters.listComma'))}
          </li>
        ))}
      </ol>
    </div>
  );
}

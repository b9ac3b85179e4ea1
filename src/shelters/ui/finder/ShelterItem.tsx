import type { JSX } from 'preact';
import { localDay } from '#shell/device/overdue.ts';
import { ArrowRing } from './ArrowRing.tsx';
import { hashOf } from './finder-address.ts';
import type { FinderView } from './finder-view.ts';
import {
  checkedWords,
  factWords,
  nameOf,
  type Ranked,
  statusWords,
  walkWords,
  whereWords,
} from './row-words.ts';

/** Where it lies: wind and distance large, the straight line and the walk below, the arrow beside. */
export function Where({
  view: { t },
  ranked,
  rough,
  upDegrees = 0,
}: {
  view: FinderView;
  ranked: Ranked;
  rough: boolean;
  upDegrees?: number | undefined;
}): JSX.Element | null {
  const where = whereWords(ranked, rough, t);
  if (where === undefined) return null;
  const { distanceMetres = 0, bearingDegrees = 0 } = ranked;
  return (
    <p class="where" data-where>
      <b>{where}</b>{' '}
      <span class="small">
        {t('shelters.distance')}
        {t('shelters.dot')}
        <span class="c">{walkWords(distanceMetres, t)}</span>
      </span>
      <ArrowRing degrees={(bearingDegrees - upDegrees + 360) % 360} />
    </p>
  );
}

/** How it stands now, and how old that is. */
export function StatusLine({
  view: { t },
  ranked,
  now,
}: {
  view: FinderView;
  ranked: Ranked;
  now: Date;
}): JSX.Element {
  const { label, look, age } = statusWords(ranked, now.getTime(), t);
  return (
    <p class="status">
      <span class={`tag ${look}`} data-status>
        {label}
      </span>{' '}
      <span class="small" data-age>
        {age}
      </span>
    </p>
  );
}

/** One shelter of a list, with the number the radar shows it by. */
export function ShelterItem(props: {
  view: FinderView;
  ranked: Ranked;
  now: Date;
  rough: boolean;
  number?: number | undefined;
  note?: string | undefined;
}): JSX.Element {
  const { view, ranked, now, rough, number, note } = props;
  const { t, lang, towns } = view;
  const { shelter } = ranked;
  const name = nameOf(shelter, lang);
  const facts = factWords(shelter, t);
  const town = towns[shelter.townId ?? ''] ?? shelter.town;
  return (
    <li class="shelter" data-shelter={shelter.id}>
      <h3>
        <a href={hashOf(shelter.id)} lang={name.lang}>
          {number === undefined ? '' : `${number} `}
          {name.text}
        </a>
      </h3>
      <Where view={view} ranked={ranked} rough={rough} />
      {note && <p class="small">{note}</p>}
      <StatusLine view={view} ranked={ranked} now={now} />
      {facts && <p>{facts}</p>}
      <p class="small">
        {town} <span lang={lang === 'en' ? 'zh-CN' : undefined}>{shelter.village}</span>
      </p>
      {shelter.entranceNote && (
        <p class="small" lang={lang === 'en' ? 'zh-CN' : undefined}>
          {shelter.entranceNote}
        </p>
      )}
      <p class="meta">{checkedWords(shelter.verifiedOn, localDay(now), t)}</p>
    </li>
  );
}

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { findVillages, type PlacesFile, villagesOf } from '#places/rules/find-village.ts';
import { nameVillageAndTown } from '#places/rules/name-place.ts';
import { DRAWINGS, Pictogram } from '#shell/ui/Pictogram.tsx';
import type { Words } from '#words/rules/format-words.ts';
import type { FinderView, NamedOrigin } from '../finder/finder-view.ts';
import { useLazy } from '../finder/use-lazy.ts';
import { originOfTown, originOfVillage } from './origin-of-village.ts';

/** How many villages a search shows. */
const HITS = 6;

/** The ways to say a place without the phone's position: a village typed or picked, or a point. */
export function PlaceChooser({
  view,
  words: t,
  places,
  onTake,
}: {
  view: FinderView;
  words: Words;
  places: PlacesFile;
  onTake: (origin: NamedOrigin) => void;
}): JSX.Element {
  const { lang } = view;
  const [search, setSearch] = useState('');
  const [town, setTown] = useState('');
  const [byHand, setByHand] = useState(false);
  const found = findVillages(places, search, places.villages.length);
  const hits = found.slice(0, HITS);
  const nameOf = ([, zh, en]: readonly [string, string, string, ...unknown[]]) =>
    lang === 'en' ? en : zh;
  return (
    <>
      <div>
        <label for="shelter-village">{t('origin.search')}</label>
        <input
          class="input"
          id="shelter-village"
          type="search"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={search}
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <p class="small" role="status">
          {search.trim() &&
            t(found.length > HITS ? 'origin.foundMore' : 'origin.found', {
              count: found.length,
              shown: HITS,
            })}
        </p>
        {hits.length > 0 && (
          <ul class="rows" data-hits>
            {hits.map((entry) => (
              <li key={entry[0]}>
                <button
                  type="button"
                  class="row"
                  onClick={() => onTake(originOfVillage(places, entry, lang))}
                >
                  {nameVillageAndTown(places, entry[0], lang)}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div>
        <label for="shelter-town">{t('origin.town')}</label>
        <select
          class="input"
          id="shelter-town"
          value={town}
          onChange={({ currentTarget }) => setTown(currentTarget.value)}
        >
          <option value="">{t('origin.choose')}</option>
          {places.towns.map((entry) => (
            <option key={entry[0]} value={entry[0]}>
              {nameOf(entry)}
            </option>
          ))}
        </select>
      </div>
      {town !== '' && (
        <div>
          <label for="shelter-town-village">{t('origin.village')}</label>
          <select
            class="input"
            id="shelter-town-village"
            onChange={({ currentTarget }) => {
              const entry = places.villages.find(([code]) => code === currentTarget.value);
              if (entry) onTake(originOfVillage(places, entry, lang));
            }}
          >
            <option value="">{t('origin.choose')}</option>
            {villagesOf(places.villages, town).map((entry) => (
              <option key={entry[0]} value={entry[0]}>
                {nameOf(entry)}
              </option>
            ))}
          </select>
          <button
            type="button"
            class="button tool-button"
            onClick={() => onTake(originOfTown(places, town, lang))}
          >
            {t('origin.wholeTown')}
          </button>
        </div>
      )}
      <details class="point" onToggle={() => setByHand(true)}>
        <summary>
          <Pictogram drawing={DRAWINGS.go} />
          {t('origin.byHand')}
        </summary>
        {byHand && <PointPart view={view} words={t} onTake={onTake} />}
      </details>
    </>
  );
}

/** Converting datums weighs as much as all the rest of choosing: it comes when it is asked for. */
function PointPart(props: {
  view: FinderView;
  words: Words;
  onTake: (origin: NamedOrigin) => void;
}): JSX.Element | null {
  const part = useLazy(() => import('./PointField.tsx'));
  if (part === 'failed') return <p class="small">{props.view.t('shelters.partMissing')}</p>;
  return part ? (
    <part.PointField box={props.view.box} words={props.words} onTake={props.onTake} />
  ) : null;
}

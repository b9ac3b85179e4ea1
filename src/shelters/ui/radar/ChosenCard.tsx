import type { JSX } from 'preact';
import type { ShelterHazard } from '#places/rules/hazards.ts';
import { Pictogram } from '#shell/ui/Pictogram.tsx';
import { telLink } from '#shelters/rules/going/share-text.ts';
import type { Words } from '#words/rules/format-words.ts';
import { hashOf } from '../finder/finder-address.ts';
import type { FinderView } from '../finder/finder-view.ts';
import { nameOf, type Ranked } from '../finder/row-words.ts';
import { StatusLine, Where } from '../finder/ShelterItem.tsx';

/** The chosen one in words, with the two things to do: call, and go. */
export function ChosenCard(props: {
  view: FinderView;
  words: Words;
  ranked: Ranked;
  number: number | undefined;
  fits: boolean;
  rough: boolean;
  now: Date;
  upDegrees: number;
  hazard: ShelterHazard;
}): JSX.Element {
  const { view, words: t, ranked, number, fits, rough, now, upDegrees, hazard } = props;
  const { shelter } = ranked;
  const name = nameOf(shelter, view.lang);
  const dial = shelter.sample ? undefined : telLink(shelter.phone);
  return (
    <>
      <div class={fits ? 'rows' : 'rows dashed'} aria-live="polite" data-chosen={shelter.id}>
        <div class="shelter">
          <h3>
            <a href={hashOf(shelter.id)} lang={name.lang}>
              {number === undefined ? '' : `${number} `}
              {name.text}
            </a>
          </h3>
          <Where view={view} ranked={ranked} rough={rough} upDegrees={upDegrees} />
          {!fits && (
            <p class="small">
              {view.t('shelters.unstatedRow', { hazard: view.t(`shelters.hazard.${hazard}`) })}
            </p>
          )}
          <StatusLine view={view} ranked={ranked} now={now} />
        </div>
      </div>
      <div class={dial ? 'buttons two' : 'buttons'}>
        {dial && (
          <a class="button ink" href={dial}>
            <Pictogram drawing={view.drawings['phone'] ?? ''} />
            {t('radar.call')}
          </a>
        )}
        <a class={fits ? 'button go' : 'button'} href={hashOf(shelter.id)}>
          <Pictogram drawing={view.drawings['compass'] ?? ''} />
          {t('radar.follow')}
        </a>
      </div>
      {!dial && shelter.phone && (
        <p class="small">
          {view.t(shelter.sample ? 'shelters.samplePhone' : 'shelters.phone', {
            phone: shelter.phone,
          })}
        </p>
      )}
    </>
  );
}

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PlacesFile } from '#places/rules/find-village.ts';
import { DRAWINGS, Pictogram } from '#shell/ui/Pictogram.tsx';
import type { Words } from '#words/rules/format-words.ts';
import type { FinderView, NamedOrigin } from '../finder/finder-view.ts';
import { useLazy } from '../finder/use-lazy.ts';
import { originOfTown, originOfVillage } from './origin-of-village.ts';
import { VillagePicker } from './VillagePicker.tsx';

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
  const [byHand, setByHand] = useState(false);
  return (
    <>
      <VillagePicker
        t={t}
        places={places}
        lang={lang}
        onChoose={(village) => onTake(originOfVillage(places, village, lang))}
        ofTown={(townId) => (
          <button
            type="button"
            class="button tool-button"
            onClick={() => onTake(originOfTown(places, townId, lang))}
          >
            {t('origin.wholeTown')}
          </button>
        )}
      />
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

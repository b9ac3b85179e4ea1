import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { readPosition } from '#places/device/read-position.ts';
import { roundDistance } from '#places/rules/round-distance.ts';
import { changeSettings, readSettings } from '#shell/device/settings.ts';
import { Pictogram } from '#shell/ui/Pictogram.tsx';
import { useTurn } from '#shell/ui/use-turn.ts';
import type { Words } from '#words/rules/format-words.ts';
import type { FinderView, NamedOrigin } from './finder-view.ts';
import { useLazy } from './use-lazy.ts';

/** From where: one line that says it and how sure that is, and behind it the ways to change it. */
export function FromPart({
  view,
  origin,
  onChange,
}: {
  view: FinderView;
  origin: NamedOrigin;
  onChange: (origin: NamedOrigin) => void;
}): JSX.Element {
  const { t, drawings, box } = view;
  const [open, setOpen] = useState(origin.kind === 'none');
  const [said, setSaid] = useState<string>();
  const change = useRef<HTMLButtonElement>(null);
  const turn = useTurn();
  // A place chosen while the phone still looks, here or on the radar, is what the person wants.
  useEffect(() => {
    if (turn.end()) setSaid(undefined);
  }, [origin]);

  const take = (next: NamedOrigin) => {
    setSaid(undefined);
    setOpen(false);
    onChange(next);
    setTimeout(() => change.current?.focus());
  };
  const locate = async () => {
    setSaid(t('shelters.locating'));
    const isWanted = turn.begin();
    const answer = await readPosition(box);
    if (!isWanted()) return;
    turn.end();
    if (answer.ok) return take({ kind: 'fix', fix: answer.fix });
    setSaid(t(`shelters.problem.${answer.code}`));
    if (origin.kind === 'fix') onChange({ kind: 'none' });
    setOpen(true);
  };
  const keep = () => {
    if (origin.kind !== 'village') return;
    changeSettings({ village: origin.code, villageName: origin.names });
    setSaid(t('shelters.keptVillage'));
    change.current?.focus();
  };
  return (
    <div class="from">
      <p class="from-line">
        <Pictogram drawing={drawings['place'] ?? ''} />
        <span data-line role="status">
          {said ?? originWords(origin, t)}
        </span>{' '}
        <button
          type="button"
          class="link"
          ref={change}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'shelters.from.close' : 'shelters.from.change')}
        </button>
      </p>
      {origin.kind === 'village' && origin.code !== readSettings().village && (
        <button type="button" class="link keep" onClick={keep}>
          {t('shelters.keepVillage')}
        </button>
      )}
      {open && (
        <fieldset class="from-ways">
          <legend>{t('shelters.from')}</legend>
          <button type="button" class="button" onClick={locate}>
            <Pictogram drawing={drawings['place'] ?? ''} />
            {t('shelters.locate')}
          </button>
          <OtherWays view={view} onTake={take} />
        </fieldset>
      )}
    </div>
  );
}

function OtherWays({
  view,
  onTake,
}: {
  view: FinderView;
  onTake: (origin: NamedOrigin) => void;
}): JSX.Element {
  const part = useLazy(() => import('../place/open-places.ts').then((one) => one.openPlaces()));
  if (part === 'failed') return <p class="small">{view.t('shelters.partMissing')}</p>;
  if (!part) return <p class="small">{view.t('shelters.partComing')}</p>;
  return <part.PlaceChooser view={view} words={part.words} places={part.places} onTake={onTake} />;
}

/** From where the distances are, or why there are none. */
function originWords(origin: NamedOrigin, t: Words): string {
  const { name = '' } = origin;
  switch (origin.kind) {
    case 'fix': {
      const { figure, unit } = roundDistance(origin.fix.accuracyMetres);
      return t('shelters.located', { figure, unit: t(`shelters.unit.${unit}`) });
    }
    case 'point': {
      const { lat, lon } = origin.position;
      return t('shelters.fromPoint', { lat: lat.toFixed(4), lon: lon.toFixed(4) });
    }
    case 'village':
      return t(origin.position ? 'shelters.fromVillageAbout' : 'shelters.fromVillage', { name });
    case 'town':
      return t('shelters.fromTown', { town: name });
    default:
      return t('shelters.fromNowhere');
  }
}

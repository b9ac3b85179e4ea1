import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Position } from '#places/rules/position.ts';
import type { Words } from '#words/rules/format-words.ts';
import type { FinderView } from '../finder/finder-view.ts';
import { nameOf } from '../finder/row-words.ts';
import { ROWS_AT_ONCE } from '../finder/ShelterGroup.tsx';
import type { RadarPoints } from '../radar/radar-points.ts';
import { readInk } from '../radar/read-ink.ts';

/** True where the county has a key of Tianditu: astro.config.ts writes it into the build. */
declare const BASE_MAP: boolean;

/** A map of Tianditu behind a button: only where the county has a key, and only with a network. */
export function BaseMap(props: {
  view: FinderView;
  words: Words;
  points: RadarPoints;
  middle: Position;
  known: boolean;
}): JSX.Element {
  const { view, words: t, points, middle, known } = props;
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!BASE_MAP || !open) return;
    let close: (() => void) | undefined;
    let gone = false;
    import('./leaflet-map.ts').then(
      ({ openMap }) => {
        if (gone || !box.current) return;
        const { ranked, fitting } = points;
        close = openMap(box.current, {
          key: view.mapKey ?? '',
          middle,
          me: known ? t('radar.me') : undefined,
          source: t('radar.map.source'),
          ink: readInk(),
          marks: [
            ...ranked.slice(0, Math.min(fitting, ROWS_AT_ONCE)),
            ...ranked.slice(fitting, fitting + ROWS_AT_ONCE),
          ].map(({ shelter }, at) => ({
            lon: shelter.lon,
            lat: shelter.lat,
            label: nameOf(shelter, view.lang).text,
            fits: at < Math.min(fitting, ROWS_AT_ONCE),
          })),
        });
      },
      () => gone || setFailed(true),
    );
    return () => {
      gone = true;
      close?.();
    };
  }, [open, points, middle]);
  return (
    <>
      <button
        type="button"
        class="button tool-button"
        aria-expanded={open}
        onClick={() => {
          setFailed(false);
          setOpen(!open);
        }}
      >
        {t(open ? 'radar.map.close' : 'radar.map.open')}
      </button>
      {open && !failed && <div class="base-map" ref={box} />}
      <p class="small" role="status">
        {failed ? t('radar.map.failed') : ''}
      </p>
    </>
  );
}

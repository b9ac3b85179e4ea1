import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PositionAnswer } from '#places/device/read-position.ts';
import { watchPosition } from '#places/device/watch-position.ts';
import { bearingDegrees } from '#places/rules/bearing.ts';
import { distanceMetres } from '#places/rules/distance.ts';
import { roundDistance } from '#places/rules/round-distance.ts';
import { keepScreenLit } from '#shelters/device/wake-lock.ts';
import type { ShelterEntry } from '#shelters/rules/find/shelter-file.ts';
import { arrowDegrees } from '#shelters/rules/radar/radar-view.ts';
import type { Words } from '#words/rules/format-words.ts';
import type { FinderView } from '../finder/finder-view.ts';
import { whereWords } from '../finder/row-words.ts';
import { CompassLine } from '../radar/CompassLine.tsx';
import { useCompass } from '../radar/use-compass.ts';
import { useSaid } from './use-said.ts';

/** A large arrow and the distance, for as long as it is open; the screen stays lit where it can. */
export function FollowArrow({
  view,
  words: t,
  shelter,
}: {
  view: FinderView;
  words: Words;
  shelter: ShelterEntry;
}): JSX.Element {
  const [answer, setAnswer] = useState<PositionAnswer>();
  const box = useRef<HTMLDivElement>(null);
  const compass = useCompass(view.declination);
  useEffect(() => {
    const stops = [watchPosition(view.box, setAnswer), keepScreenLit()];
    box.current?.scrollIntoView({ block: 'center' });
    return () => {
      for (const stop of stops) stop();
    };
  }, [view.box]);
  const fix = answer?.ok ? answer.fix : undefined;
  const way = fix && {
    shelter,
    status: shelter.status,
    distanceMetres: distanceMetres(fix, shelter),
    bearingDegrees: bearingDegrees(fix, shelter),
  };
  const where = way && whereWords(way, false, view.t);
  const near = fix && way && way.distanceMetres <= Math.max(50, fix.accuracyMetres);
  const said = useSaid(near ? t('going.arrow.near') : (where ?? ''), way?.distanceMetres);
  const doubt = fix && roundDistance(fix.accuracyMetres);
  return (
    <div class="follow" ref={box} data-follow={compass.state}>
      {!answer && <p role="status">{t('going.arrow.finding')}</p>}
      {answer && !answer.ok && (
        <p class="notice" role="status">
          {view.t(`shelters.problem.${answer.code}`)}
        </p>
      )}
      {way && (
        <>
          {near ? (
            <p class="strong">{t('going.arrow.near')}</p>
          ) : (
            <BigArrow degrees={arrowDegrees(way.bearingDegrees, compass.upDegrees)} />
          )}
          <p class="far">{where}</p>
          <p class="small">
            {view.t('shelters.distance')}
            {view.t('shelters.dot')}
            {doubt &&
              t('going.arrow.sure', {
                figure: doubt.figure,
                unit: view.t(`shelters.unit.${doubt.unit}`),
              })}
          </p>
        </>
      )}
      <p class="hidden-text" role="status" data-said>
        {said}
      </p>
      <p>{t('going.arrow.straight')}</p>
      {!compass.isTurning && <p class="small">{t('going.arrow.northUp')}</p>}
      <button
        type="button"
        class="button tool-button"
        onClick={compass.isTurning ? compass.stop : compass.start}
      >
        {t(compass.isTurning ? 'going.arrow.stopTurn' : 'going.arrow.turn')}
      </button>
      <CompassLine words={t} noun="going" compass={compass} />
    </div>
  );
}

function BigArrow({ degrees }: { degrees: number }): JSX.Element {
  return (
    <svg
      class="p big-arrow"
      viewBox="0 0 48 48"
      aria-hidden="true"
      data-degrees={degrees.toFixed(1)}
    >
      <circle cx="24" cy="24" r="22" stroke-width="1.5" />
      <path
        d="M24 40V9M12 21l12-12 12 12"
        stroke-width="4"
        transform={`rotate(${degrees.toFixed(1)} 24 24)`}
      />
    </svg>
  );
}

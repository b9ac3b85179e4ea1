import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { isInBox } from '#places/rules/position.ts';
import { roundDistance } from '#places/rules/round-distance.ts';
import { positionOf } from '#shelters/rules/origin/origin.ts';
import type { Words } from '#words/rules/format-words.ts';
import type { AnswerProps } from '../finder/finder-view.ts';
import { ROWS_AT_ONCE } from '../finder/ShelterGroup.tsx';
import { BaseMap } from '../map/BaseMap.tsx';
import { ChosenCard } from './ChosenCard.tsx';
import { ONE_BY_ONE } from './draw-radar.ts';
import { RadarCanvas } from './RadarCanvas.tsx';
import { RadarList } from './RadarList.tsx';
import { RadarTools } from './RadarTools.tsx';
import { layPoints, middleOfAll } from './radar-points.ts';
import { useCompass } from './use-compass.ts';
import { useRadar } from './use-radar.ts';

/** True where the county has a key of Tianditu: astro.config.ts writes it into the build. */
declare const BASE_MAP: boolean;

/**
 * The answer round a middle: true bearing, distance by rings. Without a place to look from the middle
 * is one to be moved: nothing is called near. Screen readers get the same facts as a list.
 */
export function Radar(props: AnswerProps & { words: Words }): JSX.Element {
  const { view, words: t, found, origin, rough, now, onPlace } = props;
  const own = positionOf(origin);
  const [placing, setPlacing] = useState(own === undefined);
  const [said, setSaid] = useState<string>();
  // A place that is said elsewhere ends the setting of a point.
  useEffect(() => setPlacing(own === undefined), [own?.lon, own?.lat]);
  const middle = useMemo(
    () => own ?? middleOfAll([...found.fitting, ...found.unstated].map(({ shelter }) => shelter)),
    [own?.lon, own?.lat, found],
  );
  const points = useMemo(() => layPoints(found, middle), [found, middle]);
  const compass = useCompass(view.declination);
  const radar = useRadar(points, middle, compass.upDegrees);
  const chosen = points.ranked[radar.chosen];

  const place = () => {
    if (!isInBox(radar.middle, view.box)) {
      setSaid(t('radar.outside'));
      return;
    }
    setSaid(undefined);
    setPlacing(false);
    onPlace({ kind: 'point', position: { lon: radar.middle.lon, lat: radar.middle.lat } });
  };
  const ringWords = (metres: number) => {
    const { figure, unit } = roundDistance(metres);
    return t('radar.ring', {
      figure: figure.replace(/\.0$/, ''),
      unit: view.t(`shelters.unit.${unit}`),
    });
  };
  return (
    <section class="radar-part" data-radar>
      <h2 class="hidden-text">{t('radar.title')}</h2>
      {placing && <p class="notice">{t(own ? 'radar.move' : 'radar.nowhere')}</p>}
      <RadarCanvas
        words={t}
        radar={radar}
        points={points}
        numbered={own ? Math.min(ROWS_AT_ONCE, points.fitting) : 0}
        placing={placing}
        ringWords={ringWords}
        hasLines={view.hasLines}
        middle={middle}
      />
      <RadarTools
        words={t}
        view={view}
        radar={radar}
        compass={compass}
        placing={placing}
        onPlacing={() => setPlacing(!placing)}
        onPlace={place}
      />
      <p class="small" role="status">
        {said}
      </p>
      {own && chosen && (
        <ChosenCard
          view={view}
          words={t}
          ranked={chosen}
          number={
            radar.chosen < Math.min(ROWS_AT_ONCE, points.fitting) ? radar.chosen + 1 : undefined
          }
          fits={radar.chosen < points.fitting}
          rough={rough}
          now={now}
          upDegrees={compass.upDegrees}
          hazard={props.address.hazard}
        />
      )}
      {points.ranked.length === 0 && <p class="notice">{t('radar.none')}</p>}
      {BASE_MAP && view.mapKey && (
        <BaseMap view={view} words={t} points={points} middle={middle} known={own !== undefined} />
      )}
      <RadarList view={view} words={t} points={points} rough={rough} now={now} />
      {points.ranked.length > ONE_BY_ONE && <p class="small">{t('radar.counts')}</p>}
      {view.hasLines && <p class="small">{t('radar.lines')}</p>}
      <p class="small">{t('radar.noMap')}</p>
      <p class="small">{t('radar.noRoads')}</p>
    </section>
  );
}

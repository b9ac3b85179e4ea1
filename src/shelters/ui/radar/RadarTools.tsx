import type { JSX } from 'preact';
import { Pictogram } from '#shell/ui/Pictogram.tsx';
import type { Words } from '#words/rules/format-words.ts';
import type { FinderView } from '../finder/finder-view.ts';
import { CompassLine } from './CompassLine.tsx';
import { ZOOM_STEP } from './radar-gestures.ts';
import type { Compass } from './use-compass.ts';
import type { RadarState } from './use-radar.ts';

/** The buttons under the radar: zoom, turn with the phone, set a point; and what the compass says. */
export function RadarTools(props: {
  words: Words;
  view: FinderView;
  radar: RadarState;
  compass: Compass;
  placing: boolean;
  onPlacing: () => void;
  onPlace: () => void;
}): JSX.Element {
  const { words: t, view, radar, compass, placing, onPlacing, onPlace } = props;
  const button = (label: string, act: () => void, drawing?: string) => (
    <button type="button" class="button tool-button" onClick={act}>
      {drawing && <Pictogram drawing={drawing} />}
      {t(label)}
    </button>
  );
  return (
    <>
      {placing && (
        <div class="buttons">
          <button type="button" class="button go" onClick={onPlace}>
            <Pictogram drawing={view.drawings['place'] ?? ''} />
            {t('radar.placeHere')}
          </button>
        </div>
      )}
      <div class="buttons radar-tools">
        {button('radar.nearer', () => radar.zoom(1 / ZOOM_STEP))}
        {button('radar.farther', () => radar.zoom(ZOOM_STEP))}
        {button('radar.home', radar.home)}
        {button(
          compass.isTurning ? 'radar.northUp' : 'radar.turn',
          compass.isTurning ? compass.stop : compass.start,
          view.drawings['compass'],
        )}
        {button(placing ? 'radar.notPlace' : 'radar.place', onPlacing)}
      </div>
      <CompassLine words={t} noun="radar" compass={compass} />
    </>
  );
}

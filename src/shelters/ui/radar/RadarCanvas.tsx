import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Position } from '#places/rules/position.ts';
import { makeBins, type RadarBins } from '#shelters/rules/radar/bin-points.ts';
import { chooseRings } from '#shelters/rules/radar/choose-rings.ts';
import { emptyQuarter } from '#shelters/rules/radar/empty-quarter.ts';
import type { Words } from '#words/rules/format-words.ts';
import { drawRadar, type RadarLine } from './draw-radar.ts';
import { loadLines } from './load-lines.ts';
import { actOnKey, listenToFingers } from './radar-gestures.ts';
import type { RadarPoints } from './radar-points.ts';
import { readInk, watchInk } from './read-ink.ts';
import type { RadarState } from './use-radar.ts';

/** Squares of this side hold one mark each when there are too many to draw one by one. */
const BIN_PIXELS = 34;
/** What the winds need outside the rim, in rem of the text size. */
const MARGIN_REM = 2.6;

/** The drawing, and what fingers and keys do to it. */
export function RadarCanvas(props: {
  words: Words;
  radar: RadarState;
  points: RadarPoints;
  numbered: number;
  placing: boolean;
  ringWords: (metres: number) => string;
  hasLines: boolean;
  middle: Position;
}): JSX.Element {
  const { words: t, radar, placing, hasLines, middle } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const bins = useRef<RadarBins>();
  const latest = useRef(props);
  latest.current = props;
  const [lines, setLines] = useState<readonly RadarLine[]>([]);

  useEffect(() => {
    if (!hasLines) return;
    let gone = false;
    loadLines(middle).then(
      (own) => gone || setLines(own),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [hasLines, middle]);

  const draw = () => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const { radar: now, points, numbered, ringWords } = latest.current;
    const ink = readInk();
    const size = element.clientWidth;
    const sharp = Math.min(2, devicePixelRatio);
    const pixels = Math.round(size * sharp);
    if (element.width !== pixels) [element.width, element.height] = [pixels, pixels];
    const rim = Math.max(40, size / 2 - ink.rem * MARGIN_REM);
    if (rim !== now.view.rimPixels) now.setRim(rim);
    if (bins.current?.across !== Math.floor((2 * rim) / BIN_PIXELS) + 1) {
      bins.current = makeBins(rim, BIN_PIXELS);
    }
    context.setTransform(sharp, 0, 0, sharp, 0, 0);
    const view = { ...now.view, rimPixels: rim };
    drawRadar(context, size, {
      view,
      quarter: emptyQuarter(points.field, view),
      field: points.field,
      bins: bins.current,
      numbered,
      chosen: now.chosen,
      lines,
      labels: {
        winds: [t('radar.n'), t('radar.e'), t('radar.s'), t('radar.w')],
        me: t(latest.current.placing ? 'radar.here' : 'radar.me'),
        rings: chooseRings(now.view.rangeMetres).map((metres) => ({
          metres,
          text: ringWords(metres),
        })),
      },
      ink,
    });
  };
  useEffect(() => {
    const frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  });
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const stop = [
      watchInk(element, () => requestAnimationFrame(draw)),
      listenToFingers(
        element,
        () => latest.current.radar,
        () => latest.current.placing,
      ),
    ];
    return () => {
      for (const one of stop) one();
    };
  }, []);

  return (
    <div
      class={placing ? 'radar placing' : 'radar'}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the radar need the focus on it
      tabIndex={0}
      aria-label={t('radar.label')}
      aria-describedby="radar-keys"
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (actOnKey(event.key, radar, placing)) event.preventDefault();
      }}
    >
      <canvas
        ref={canvas}
        data-range={Math.round(radar.view.rangeMetres)}
        data-up={radar.view.upDegrees.toFixed(1)}
      />
      <p class="hidden-text" id="radar-keys">
        {t(placing ? 'radar.keysPlacing' : 'radar.keys')}
      </p>
    </div>
  );
}

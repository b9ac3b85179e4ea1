import { makeBins } from '#shelters/rules/radar/bin-points.ts';
import { chooseRings } from '#shelters/rules/radar/choose-rings.ts';
import { emptyQuarter } from '#shelters/rules/radar/empty-quarter.ts';
import { layField, type RadarField } from '#shelters/rules/radar/radar-field.ts';
import { drawRadar, type RadarInk } from '#shelters/ui/radar/draw-radar.ts';
import { median } from './median.ts';

/** What a run of frames says: frames a second, and the median and worst drawing time of one. */
export interface RadarRun {
  readonly framesPerSecond: number;
  readonly medianMs: number;
  readonly worstMs: number;
}

const INK: RadarInk = {
  ink: '#13201b',
  ink2: '#43504a',
  paper: '#f7f6f0',
  surface: '#fff',
  strong: '#67736d',
  pine: '#0b5b47',
  onPine: '#fff',
  font: 'sans-serif',
  rem: 16,
};
const SIZE = 360;
const RIM = SIZE / 2 - 40;

/** Lays `count` points round the middle; apart from the drawing, so that its cost is not counted. */
export function layPoints(count: number): void {
  field = layField(
    Array.from({ length: count }, (_, at) => ({
      distanceMetres: 100 + ((at * 7919) % 60_000),
      bearingDegrees: (at * 137.508) % 360,
      kind: at % 3 === 0 ? 1 : 0,
    })),
  );
}

let field: RadarField = layField([]);

/** Draws them, turning and zooming with each frame, for `ms`; without points nothing is drawn. */
export async function runRadar(ms: number): Promise<RadarRun> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIZE * 2;
  document.body.append(canvas);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const bins = makeBins(RIM, 34);
  const times: number[] = [];
  const begin = performance.now();
  let frames = 0;
  while (performance.now() - begin < ms) {
    await new Promise(requestAnimationFrame);
    const before = performance.now();
    const rangeMetres = 20_000 + 15_000 * Math.sin(frames / 20);
    const still = { rimPixels: RIM, shiftEast: 0, shiftNorth: 0 };
    const view = { ...still, rangeMetres, upDegrees: (frames * 3) % 360 };
    frames++;
    // The floor: frames of a page that has nothing to draw.
    if (field.east.length === 0) continue;
    context.setTransform(2, 0, 0, 2, 0, 0);
    drawRadar(context, SIZE, {
      view,
      field,
      bins,
      numbered: 10,
      chosen: 0,
      lines: [],
      quarter: emptyQuarter(field, view),
      labels: {
        winds: ['N', 'E', 'S', 'W'],
        me: 'me',
        rings: chooseRings(rangeMetres).map((metres) => ({ metres, text: `${metres} m` })),
      },
      ink: INK,
    });
    times.push(performance.now() - before);
  }
  const seconds = (performance.now() - begin) / 1000;
  return {
    framesPerSecond: Math.round(frames / seconds),
    medianMs: toTenth(median(times)),
    worstMs: toTenth(Math.max(...times)),
  };
}

/** The floor draws nothing, and nothing took no time. */
function toTenth(ms: number): number {
  return Number.isFinite(ms) ? Number(ms.toFixed(1)) : 0;
}

Object.assign(globalThis, { layPoints, runRadar });

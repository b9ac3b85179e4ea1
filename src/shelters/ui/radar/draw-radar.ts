import { binPoints, middleOf, type RadarBins } from '#shelters/rules/radar/bin-points.ts';
import type { Quarter } from '#shelters/rules/radar/empty-quarter.ts';
import type { RadarField } from '#shelters/rules/radar/radar-field.ts';
import { type RadarView, spotOf } from '#shelters/rules/radar/radar-view.ts';
import { drawFrame } from './draw-frame.ts';
import { drawCount, drawHouse, drawUnstated } from './draw-markers.ts';

/** The radar's colours and measures, read from the page's tokens. */
export interface RadarInk {
  readonly ink: string;
  readonly ink2: string;
  readonly paper: string;
  readonly surface: string;
  readonly strong: string;
  readonly pine: string;
  readonly onPine: string;
  readonly font: string;
  /** Pixels of 1 rem, so that large text has large markers. */
  readonly rem: number;
}

/** The words on the radar. */
export interface RadarLabels {
  readonly winds: readonly [n: string, e: string, s: string, w: string];
  readonly me: string;
  readonly rings: readonly { readonly metres: number; readonly text: string }[];
}

/** A line of the county, metres east and north in turn. */
export interface RadarLine {
  readonly kind: 'river' | 'road';
  readonly points: Float32Array;
}

/** All that is to be drawn. `numbered`: so many points of the field, from the first, carry a number. */
export interface RadarScene {
  readonly view: RadarView;
  readonly field: RadarField;
  readonly bins: RadarBins;
  readonly numbered: number;
  readonly chosen: number;
  readonly lines: readonly RadarLine[];
  readonly labels: RadarLabels;
  /** Where the words stand. */
  readonly quarter: Quarter;
  readonly ink: RadarInk;
}

/** Above so many points inside the rim they are drawn by squares, one mark each, not one by one. */
export const ONE_BY_ONE = 80;

/** Draws everything; `size` is the side of the square in CSS pixels, with the middle in its middle. */
export function drawRadar(context: CanvasRenderingContext2D, size: number, scene: RadarScene) {
  const { view, field, bins, numbered, chosen } = scene;
  context.clearRect(0, 0, size, size);
  context.save();
  context.translate(size / 2, size / 2);
  drawFrame(context, scene);
  const inside = binPoints(field, view, bins);
  if (inside > ONE_BY_ONE) drawBins(context, scene);
  else for (let at = field.east.length - 1; at >= numbered; at--) drawPoint(context, scene, at);
  for (let at = Math.min(numbered, field.east.length) - 1; at >= 0; at--) {
    drawPoint(context, scene, at);
  }
  if (chosen >= 0) drawPoint(context, scene, chosen);
  drawMe(context, scene);
  context.restore();
}

function drawPoint(context: CanvasRenderingContext2D, scene: RadarScene, at: number) {
  const { view, field, ink, numbered, chosen } = scene;
  const spot = spotOf(view, field.east[at] ?? 0, field.north[at] ?? 0);
  if (Math.hypot(spot.x, spot.y) > view.rimPixels) return;
  const mark = { ...spot, chosen: at === chosen };
  if (field.kinds[at] === 1) drawUnstated(context, mark, ink);
  else drawHouse(context, mark, at < numbered ? String(at + 1) : '', ink);
}

function drawBins(context: CanvasRenderingContext2D, scene: RadarScene) {
  const { bins, view, ink } = scene;
  for (let bin = 0; bin < bins.only.length; bin++) {
    const fits = bins.fits[bin] ?? 0;
    const unstated = bins.unstated[bin] ?? 0;
    if (fits + unstated === 0) continue;
    const only = bins.only[bin] ?? -1;
    const middle = middleOf(bins, bin, view.rimPixels);
    if (only >= 0) drawPoint(context, scene, only);
    // A lone figure 1 would look like the first of the list.
    else if (fits === 1) drawHouse(context, { ...middle, chosen: false }, '', ink);
    else drawCount(context, middle, fits, unstated, ink);
  }
}

function drawMe(context: CanvasRenderingContext2D, { labels: { me }, ink, quarter }: RadarScene) {
  const { rem } = ink;
  context.fillStyle = ink.ink;
  context.beginPath();
  context.arc(0, 0, rem * 0.45, 0, 2 * Math.PI);
  context.fill();
  context.font = `700 ${rem * 1.1}px ${ink.font}`;
  context.textAlign = quarter.x < 0 ? 'right' : 'left';
  context.textBaseline = 'middle';
  context.strokeStyle = ink.surface;
  context.lineWidth = 4;
  // Beside the dot: the words of the rings stand on the diagonal.
  const x = rem * 0.75 * quarter.x;
  context.strokeText(me, x, 0);
  context.fillText(me, x, 0);
}

import { spotOf } from '#shelters/rules/radar/radar-view.ts';
import type { RadarLine, RadarScene } from './draw-radar.ts';

type Context = CanvasRenderingContext2D;

/** Ground, lines of the county, rings with their distances, rim, and the four winds outside it. */
export function drawFrame(context: Context, scene: RadarScene): void {
  const { view, ink, labels, lines } = scene;
  const { rimPixels: rim } = view;
  context.fillStyle = ink.surface;
  context.beginPath();
  context.arc(0, 0, rim, 0, 2 * Math.PI);
  context.fill();
  // A clip costs as much as all the rest of the frame: only where there is something to cut.
  if (lines.length > 0) {
    context.save();
    context.clip();
    for (const line of lines) drawLine(context, scene, line);
    context.restore();
  }

  context.strokeStyle = ink.strong;
  context.lineWidth = 2;
  // Every dash costs: few and far apart.
  context.setLineDash([2, 9]);
  for (const { metres } of labels.rings) {
    context.beginPath();
    context.arc(0, 0, (metres / view.rangeMetres) * rim, 0, 2 * Math.PI);
    context.stroke();
  }
  context.setLineDash([]);
  drawRingWords(context, scene);

  context.strokeStyle = ink.ink;
  context.lineWidth = 3;
  context.beginPath();
  context.arc(0, 0, rim, 0, 2 * Math.PI);
  context.stroke();
  drawWinds(context, scene);
}

/**
 * The distances stand on a diagonal where they hide least, on the ground's colour. One that would
 * stand on the middle itself is left out: the next ring says the scale.
 */
function drawRingWords(context: Context, { view, ink, labels, quarter }: RadarScene) {
  context.font = `400 ${ink.rem * 0.95}px ${ink.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.strokeStyle = ink.surface;
  context.fillStyle = ink.ink2;
  context.lineWidth = 5;
  for (const { metres, text } of labels.rings) {
    const far = (metres / view.rangeMetres) * view.rimPixels * Math.SQRT1_2;
    if (far < ink.rem * 1.5) continue;
    context.strokeText(text, far * quarter.x, far * quarter.y);
    context.fillText(text, far * quarter.x, far * quarter.y);
  }
}

function drawWinds(context: Context, { view, ink, labels }: RadarScene) {
  context.fillStyle = ink.ink;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `700 ${ink.rem * 1.25}px ${ink.font}`;
  const up = (view.upDegrees * Math.PI) / 180;
  labels.winds.forEach((word, quarter) => {
    const angle = (quarter * Math.PI) / 2 - up;
    const [x, y] = [Math.sin(angle), -Math.cos(angle)];
    const far = view.rimPixels + ink.rem * (quarter === 0 ? 1.9 : 1.3);
    context.fillText(word, x * far, y * far);
    if (quarter !== 0) return;
    context.save();
    context.rotate(angle);
    context.beginPath();
    context.moveTo(0, -view.rimPixels - ink.rem * 1.1);
    context.lineTo(ink.rem * 0.65, -view.rimPixels);
    context.lineTo(-ink.rem * 0.65, -view.rimPixels);
    context.fill();
    context.restore();
  });
}

/** A river is a broad line, a road a dashed one: they differ without colour. */
function drawLine(context: Context, { view, ink }: RadarScene, { kind, points }: RadarLine) {
  context.strokeStyle = ink.strong;
  context.lineWidth = kind === 'river' ? 4 : 2;
  context.setLineDash(kind === 'river' ? [] : [8, 5]);
  context.beginPath();
  for (let at = 0; at + 1 < points.length; at += 2) {
    const { x, y } = spotOf(view, points[at] ?? 0, points[at + 1] ?? 0);
    if (at === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
  context.stroke();
  context.setLineDash([]);
}

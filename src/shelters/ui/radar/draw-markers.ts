import type { Spot } from '#shelters/rules/radar/radar-view.ts';
import type { RadarInk } from './draw-radar.ts';

type Context = CanvasRenderingContext2D;
type Mark = Spot & { readonly chosen: boolean };

/** A place that fits: a house with the list's number, or a small one without. */
export function drawHouse(context: Context, { x, y, chosen }: Mark, number: string, ink: RadarInk) {
  const half = ink.rem * (number ? 0.85 : 0.5);
  if (chosen) drawRing(context, x, y, half * 1.75, ink);
  context.fillStyle = ink.pine;
  context.strokeStyle = ink.surface;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(x, y - half * 1.15);
  context.lineTo(x + half, y - half * 0.35);
  context.lineTo(x + half, y + half);
  context.lineTo(x - half, y + half);
  context.lineTo(x - half, y - half * 0.35);
  context.closePath();
  context.stroke();
  context.fill();
  if (number) write(context, number, x, y + half * 0.22, ink.onPine, ink);
}

/** A place of which nobody has stated whether it fits: dashed, with a question mark. */
export function drawUnstated(context: Context, { x, y, chosen }: Mark, ink: RadarInk) {
  const radius = ink.rem * 0.85;
  if (chosen) drawRing(context, x, y, radius * 1.5, ink);
  context.fillStyle = ink.surface;
  context.strokeStyle = ink.ink;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
  context.setLineDash([4, 4]);
  context.stroke();
  context.setLineDash([]);
  write(context, '?', x, y, ink.ink, ink);
}

/** Several places in one square: how many, filled where at least one of them fits. */
export function drawCount(
  context: Context,
  { x, y }: Spot,
  fits: number,
  unstated: number,
  ink: RadarInk,
) {
  const radius = ink.rem * 0.8;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = fits > 0 ? ink.pine : ink.surface;
  context.fill();
  if (fits === 0) {
    context.strokeStyle = ink.ink;
    context.lineWidth = 2;
    context.setLineDash([4, 4]);
    context.stroke();
    context.setLineDash([]);
  }
  const count = fits > 0 ? fits : unstated;
  const text = count > 999 ? '…' : String(count);
  write(context, text, x, y, fits > 0 ? ink.onPine : ink.ink, ink, text.length > 2 ? 0.65 : 0.8);
}

function drawRing(context: Context, x: number, y: number, radius: number, ink: RadarInk) {
  context.strokeStyle = ink.ink;
  context.lineWidth = 3;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
}

function write(
  context: Context,
  text: string,
  x: number,
  y: number,
  colour: string,
  ink: RadarInk,
  size = 1.05,
) {
  context.font = `700 ${ink.rem * size}px ${ink.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

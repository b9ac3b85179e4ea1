import type { Spot } from '#shelters/rules/radar/radar-view.ts';
import { sayCount } from '#shelters/rules/radar/say-count.ts';
import type { RadarInk } from './draw-radar.ts';
import { drawSprite } from './draw-sprite.ts';

type Context = CanvasRenderingContext2D;
type Mark = Spot & { readonly chosen: boolean };

/** A place that fits: a house with the list's number, or a small one without. */
export function drawHouse(context: Context, mark: Mark, number: string, ink: RadarInk) {
  const half = ink.rem * (number ? 0.85 : 0.5);
  if (mark.chosen) drawRing(context, mark, half * 1.75, ink);
  drawSprite(context, `house ${number}`, mark, half * 1.5, ink, (own) => {
    own.fillStyle = ink.pine;
    own.strokeStyle = ink.surface;
    own.lineWidth = 2;
    own.beginPath();
    own.moveTo(0, -half * 1.15);
    own.lineTo(half, -half * 0.35);
    own.lineTo(half, half);
    own.lineTo(-half, half);
    own.lineTo(-half, -half * 0.35);
    own.closePath();
    own.stroke();
    own.fill();
    if (number) write(own, number, half * 0.22, ink.onPine, ink);
  });
}

/** A place of which nobody has stated whether it fits: dashed, with a question mark. */
export function drawUnstated(context: Context, mark: Mark, ink: RadarInk) {
  const radius = ink.rem * 0.85;
  if (mark.chosen) drawRing(context, mark, radius * 1.5, ink);
  drawSprite(context, 'unstated', mark, radius * 1.3, ink, (own) => {
    drawDashed(own, radius, ink);
    write(own, '?', 0, ink.ink, ink);
  });
}

/** Several places in one square: how many, filled where at least one of them fits. */
export function drawCount(
  context: Context,
  spot: Spot,
  fits: number,
  unstated: number,
  ink: RadarInk,
) {
  const radius = ink.rem * 0.8;
  const count = fits > 0 ? fits : unstated;
  const text = sayCount(count);
  const size = text.length > 3 ? 0.5 : text.length > 2 ? 0.65 : 0.8;
  drawSprite(context, `${fits > 0} ${text}`, spot, radius * 1.3, ink, (own) => {
    if (fits === 0) drawDashed(own, radius, ink);
    else {
      own.fillStyle = ink.pine;
      own.beginPath();
      own.arc(0, 0, radius, 0, 2 * Math.PI);
      own.fill();
    }
    write(own, text, 0, fits > 0 ? ink.onPine : ink.ink, ink, size);
  });
}

function drawDashed(context: Context, radius: number, ink: RadarInk) {
  context.fillStyle = ink.surface;
  context.strokeStyle = ink.ink;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.fill();
  context.setLineDash([4, 4]);
  context.stroke();
}

function drawRing(context: Context, { x, y }: Spot, radius: number, ink: RadarInk) {
  context.strokeStyle = ink.ink;
  context.lineWidth = 3;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
}

function write(
  context: Context,
  text: string,
  y: number,
  colour: string,
  ink: RadarInk,
  size = 1.05,
) {
  context.font = `700 ${ink.rem * size}px ${ink.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = colour;
  context.fillText(text, 0, y);
}

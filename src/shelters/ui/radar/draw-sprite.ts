import type { RadarInk } from './draw-radar.ts';

type Context = CanvasRenderingContext2D;

/** Marks that were drawn once; dashes and letters cost more than anything else on a slow phone. */
const sprites = new Map<string, HTMLCanvasElement>();
const MOST_SPRITES = 500;

/**
 * Draws a mark whose middle is at x, y: painted once for each name, colour and size, copied from
 * then on. `half` is half of its side; `paint` draws it round 0, 0.
 */
export function drawSprite(
  context: Context,
  name: string,
  { x, y }: { readonly x: number; readonly y: number },
  half: number,
  ink: RadarInk,
  paint: (context: Context) => void,
): void {
  const scale = context.getTransform().a;
  const key = `${name} ${ink.pine} ${ink.surface} ${ink.rem} ${scale}`;
  const side = Math.ceil(half * 2 * scale);
  let sprite = sprites.get(key);
  if (!sprite) {
    sprite = document.createElement('canvas');
    sprite.width = side;
    sprite.height = side;
    const own = sprite.getContext('2d');
    if (!own) return;
    own.setTransform(scale, 0, 0, scale, side / 2, side / 2);
    paint(own);
    if (sprites.size >= MOST_SPRITES) sprites.clear();
    sprites.set(key, sprite);
  }
  const size = side / scale;
  context.drawImage(sprite, x - size / 2, y - size / 2, size, size);
}

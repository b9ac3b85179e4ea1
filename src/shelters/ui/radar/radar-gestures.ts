import type { Spot } from '#shelters/rules/radar/radar-view.ts';

/** What fingers and keys ask of the radar. */
export interface RadarActs {
  /** More than 1 shows more. */
  readonly zoom: (factor: number) => void;
  /** Back to where it began. */
  readonly home: () => void;
  /** The next or the one before, in the list's order. */
  readonly step: (by: 1 | -1) => void;
  /** Pixels from the middle, x right, y down. */
  readonly pick: (spot: Spot) => void;
  /** Moves the ground under the middle by so many pixels. */
  readonly drag: (by: Spot) => void;
}

/** A finger that moved less than this has tapped. */
const TAP_PIXELS = 8;
/** What a press of a key or of a button zooms by. */
export const ZOOM_STEP = 1.4;
/** How far a key moves the ground. */
const KEY_PIXELS = 24;

/**
 * Pinch, wheel, tap and drag on the canvas. One finger drags only while a point is being set: else it
 * scrolls the page. The wheel zooms only where the radar has the focus, or with Ctrl (a pinch on a
 * touch pad), so that a page can be scrolled past it.
 */
export function listenToFingers(
  canvas: HTMLCanvasElement,
  acts: () => RadarActs,
  isPlacing: () => boolean,
): () => void {
  const fingers = new Map<number, Spot>();
  let start: Spot | undefined;
  const middle = () => {
    const { left, top, width, height } = canvas.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  const spread = () => {
    const [one, two] = [...fingers.values()];
    return one && two ? Math.hypot(one.x - two.x, one.y - two.y) : 0;
  };
  const down = (event: PointerEvent) => {
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    start = fingers.size === 1 ? { x: event.clientX, y: event.clientY } : undefined;
  };
  const move = (event: PointerEvent) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const wide = spread();
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (fingers.size > 1 && wide > 0) acts().zoom(wide / Math.max(1, spread()));
    else if (isPlacing()) acts().drag({ x: event.clientX - before.x, y: event.clientY - before.y });
  };
  const up = (event: PointerEvent) => {
    fingers.delete(event.pointerId);
    if (event.type !== 'pointerup' || !start || isPlacing()) return;
    const { x, y } = middle();
    const moved = Math.hypot(event.clientX - start.x, event.clientY - start.y);
    if (moved < TAP_PIXELS) acts().pick({ x: event.clientX - x, y: event.clientY - y });
    start = undefined;
  };
  const wheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !canvas.parentElement?.contains(document.activeElement)) return;
    event.preventDefault();
    acts().zoom(Math.exp(event.deltaY * (event.ctrlKey ? 0.01 : 0.002)));
  };
  canvas.addEventListener('pointerdown', down);
  canvas.addEventListener('pointermove', move);
  for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const) {
    canvas.addEventListener(end, up);
  }
  canvas.addEventListener('wheel', wheel, { passive: false });
  return () => {
    canvas.removeEventListener('pointerdown', down);
    canvas.removeEventListener('pointermove', move);
    for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const) {
      canvas.removeEventListener(end, up);
    }
    canvas.removeEventListener('wheel', wheel);
  };
}

/** Does what a key asks; `true` when it was one of ours. */
export function actOnKey(key: string, acts: RadarActs, placing: boolean): boolean {
  const drag = (x: number, y: number) => () => acts.drag({ x: x * KEY_PIXELS, y: y * KEY_PIXELS });
  const keys: Readonly<Record<string, () => void>> = {
    '+': () => acts.zoom(1 / ZOOM_STEP),
    '=': () => acts.zoom(1 / ZOOM_STEP),
    '-': () => acts.zoom(ZOOM_STEP),
    Home: acts.home,
    // The middle moves the way the key points, so the ground goes the other way.
    ArrowRight: placing ? drag(-1, 0) : () => acts.step(1),
    ArrowLeft: placing ? drag(1, 0) : () => acts.step(-1),
    ArrowDown: placing ? drag(0, -1) : () => acts.step(1),
    ArrowUp: placing ? drag(0, 1) : () => acts.step(-1),
  };
  keys[key]?.();
  return key in keys;
}

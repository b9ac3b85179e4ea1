import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Position } from '#places/rules/position.ts';
import {
  firstRange,
  movedPosition,
  type RadarView,
  type Spot,
  spotOf,
  zoomRange,
} from '#shelters/rules/radar/radar-view.ts';
import type { RadarActs } from './radar-gestures.ts';
import type { RadarPoints } from './radar-points.ts';

/** How near a tap has to be to a mark: 44 px across. */
const REACH_PIXELS = 30;

/** What of the radar can be changed by hand, and how. */
export interface RadarState extends RadarActs {
  readonly view: RadarView;
  readonly chosen: number;
  readonly middle: Position;
  readonly setRim: (pixels: number) => void;
}

/** Range, shift and the chosen one; a new middle or another hazard begins afresh. */
export function useRadar(points: RadarPoints, middle: Position, upDegrees: number): RadarState {
  const { field, fitting } = points;
  const begin = useMemo(() => {
    const count = fitting > 0 ? fitting : field.east.length;
    const far = (at: number) => Math.hypot(field.east[at] ?? 0, field.north[at] ?? 0);
    const distances = Array.from({ length: count }, (_, at) => far(at)).sort((a, b) => a - b);
    return { rangeMetres: firstRange(distances), shiftEast: 0, shiftNorth: 0 };
  }, [field, fitting]);
  const [held, setHeld] = useState(begin);
  const [chosen, setChosen] = useState(0);
  const [rimPixels, setRim] = useState(100);
  useEffect(() => {
    setHeld(begin);
    setChosen(0);
  }, [begin]);
  const view: RadarView = { ...held, rimPixels, upDegrees };

  const choose = (at: number) => {
    setChosen(at);
    const dx = (field.east[at] ?? 0) - held.shiftEast;
    const dy = (field.north[at] ?? 0) - held.shiftNorth;
    const far = Math.hypot(dx, dy);
    if (far > held.rangeMetres * 0.95) setHeld({ ...held, rangeMetres: zoomRange(far, 1.15) });
  };
  return {
    view,
    chosen: Math.min(chosen, field.east.length - 1),
    middle: movedPosition(middle, held),
    setRim,
    zoom: (factor) =>
      setHeld((now) => ({ ...now, rangeMetres: zoomRange(now.rangeMetres, factor) })),
    home: () => setHeld(begin),
    step: (by) => {
      const count = field.east.length;
      if (count > 0) choose((chosen + by + count) % count);
    },
    pick: (spot) => {
      const at = nearest(points, view, spot);
      if (at >= 0) choose(at);
    },
    drag: ({ x, y }) => {
      const scale = view.rangeMetres / view.rimPixels;
      const up = (view.upDegrees * Math.PI) / 180;
      const east = (x * Math.cos(up) - y * Math.sin(up)) * scale;
      const north = (-x * Math.sin(up) - y * Math.cos(up)) * scale;
      setHeld((now) => ({
        ...now,
        shiftEast: now.shiftEast - east,
        shiftNorth: now.shiftNorth - north,
      }));
    },
  };
}

function nearest({ field }: RadarPoints, view: RadarView, { x, y }: Spot): number {
  let found = -1;
  let least = REACH_PIXELS;
  for (let at = 0; at < field.east.length; at++) {
    const spot = spotOf(view, field.east[at] ?? 0, field.north[at] ?? 0);
    const far = Math.hypot(spot.x - x, spot.y - y);
    if (far < least) [found, least] = [at, far];
  }
  return found;
}

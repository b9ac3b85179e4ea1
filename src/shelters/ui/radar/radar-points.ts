import { bearingDegrees } from '#places/rules/bearing.ts';
import { distanceMetres } from '#places/rules/distance.ts';
import type { Position } from '#places/rules/position.ts';
import { layField, type RadarField } from '#shelters/rules/radar/radar-field.ts';
import type { AnswerProps } from '../finder/finder-view.ts';
import type { Ranked } from '../finder/row-words.ts';

/** What the radar shows, in the list's order: first what fits, then what nobody has stated. */
export interface RadarPoints {
  readonly ranked: readonly Ranked[];
  readonly field: RadarField;
  /** How many of them fit. */
  readonly fitting: number;
}

/** Lays the found shelters round a middle. */
export function layPoints(found: AnswerProps['found'], middle: Position): RadarPoints {
  const ranked = [...found.fitting, ...found.unstated];
  const field = layField(
    ranked.map(({ shelter }, at) => ({
      distanceMetres: distanceMetres(middle, shelter),
      bearingDegrees: bearingDegrees(middle, shelter),
      kind: at < found.fitting.length ? 0 : 1,
    })),
  );
  return { ranked, field, fitting: found.fitting.length };
}

/** Where to begin when nobody has said from where: the middle of all that is shown. */
export function middleOfAll(shelters: readonly Position[]): Position {
  const count = Math.max(1, shelters.length);
  const sum = (pick: (one: Position) => number) =>
    shelters.reduce((all, one) => all + pick(one), 0);
  return { lon: sum(({ lon }) => lon) / count, lat: sum(({ lat }) => lat) / count };
}

import { around } from 'geokdbush';
import KDBush from 'kdbush';
import type { ShelterHazard } from '#places/rules/hazards.ts';
import type { Position } from '#places/rules/position.ts';
import { findShelters } from '#shelters/rules/find/find-shelters.ts';
import { findNearest } from '#shelters/rules/find/nearest/find-nearest.ts';
import { buildShelterIndex } from '#shelters/rules/find/nearest/shelter-index.ts';
import type { ShelterFacts } from '#shelters/rules/find/rank-shelters.ts';
import { median } from './median.ts';
import {
  benchRandom,
  COMMON,
  type Lie,
  makeCentres,
  makePoint,
  makePoints,
  RARE,
} from './shelters-points.ts';
import { makeScan } from './shelters-scan.ts';

/** Microseconds a question: medians over rounds in turns. `whole` is all three lists with status and bearing. */
export interface SearchFigures {
  readonly scan: number;
  readonly kdbush: number;
  readonly ours: number;
  readonly whole: number;
}

/** Milliseconds until ready, the first time (code not yet compiled) and the median after. */
export interface ReadyFigures {
  readonly first: number;
  readonly median: number;
  readonly kdbush: number;
  readonly bytesAPoint: number;
}

const TODAY = '2026-11-24';
const NOW_MS = Date.parse('2026-11-24T12:30:00+08:00');
const LIMIT = 10;
const ROUNDS = 7;
/** Long beside the tenth of a millisecond to which a page may tell the time. */
const BATCH_MS = 25;

/** Measures the nearest ten in this page; throws when the three do not find the same. */
export function measureSearch(count: number, lie: Lie, isRare: boolean): SearchFigures {
  const random = benchRandom(count + lie.length);
  const centres = makeCentres(random);
  const shelters = makePoints(count, random, lie, centres);
  const hazard = isRare ? RARE : COMMON;
  const asked = Array.from({ length: 256 }, () => makePoint(random, lie, centres));
  const runs = contestants(shelters, hazard);
  for (const position of asked.slice(0, 50)) {
    const [scan, kdbush, ours] = [runs.scan, runs.kdbush, runs.ours].map((run) => run(position));
    if (`${scan}` !== `${ours}` || `${kdbush}` !== `${ours}`) throw new Error('they differ');
  }
  const names = ['scan', 'kdbush', 'ours', 'whole'] as const;
  const times = { scan: [], kdbush: [], ours: [], whole: [] } as Record<string, number[]>;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names) times[name]?.push(timeQuestions(runs[name], asked));
  }
  const timeOf = (name: (typeof names)[number]) => round(median(times[name] ?? []));
  return {
    scan: timeOf('scan'),
    kdbush: timeOf('kdbush'),
    ours: timeOf('ours'),
    whole: timeOf('whole'),
  };
}

/** Measures how long until 100,000 shelters in memory can be asked. Call it first in a fresh page. */
export function measureReady(count: number): ReadyFigures {
  const random = benchRandom(1);
  const shelters = makePoints(count, random, 'spread', []);
  const ours: number[] = [];
  const kdbush: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    let start = performance.now();
    buildShelterIndex(shelters, TODAY);
    ours.push(performance.now() - start);
    start = performance.now();
    makeKdbush(shelters);
    kdbush.push(performance.now() - start);
  }
  const { rows, points, boxes } = buildShelterIndex(shelters, TODAY);
  const columns = [rows, points.sides, ...Object.values(points.masks)];
  const blocks = [boxes.sides, ...Object.values(boxes.masks)];
  const bytes = [...columns, ...blocks].reduce((sum, { byteLength }) => sum + byteLength, 0);
  return {
    first: round(ours[0] ?? 0),
    median: round(median(ours)),
    kdbush: round(median(kdbush)),
    bytesAPoint: round(bytes / count),
  };
}

function contestants(shelters: readonly ShelterFacts[], hazard: ShelterHazard) {
  const index = buildShelterIndex(shelters, TODAY);
  const tree = makeKdbush(shelters);
  const fits = Uint8Array.from(shelters, ({ fitness }) => (fitness[hazard] === 'yes' ? 1 : 0));
  const fit = (row: number) => fits[row] === 1;
  const question = { hazard, nowMs: NOW_MS, today: TODAY };
  return {
    scan: makeScan(shelters, fits, LIMIT),
    kdbush: ({ lon, lat }: Position) =>
      around(tree, lon, lat, LIMIT, Number.POSITIVE_INFINITY, fit),
    ours: (position: Position) =>
      findNearest(index, shelters, { position, hazard, list: 'fitting', limit: LIMIT }),
    whole: (position: Position) => findShelters(shelters, { ...question, position }, LIMIT),
  };
}

function makeKdbush(shelters: readonly ShelterFacts[]): KDBush {
  const tree = new KDBush(shelters.length);
  for (const { lon, lat } of shelters) tree.add(lon, lat);
  return tree.finish();
}

/** Microseconds a question, over as many questions as BATCH_MS holds. */
function timeQuestions(run: (position: Position) => unknown, asked: readonly Position[]): number {
  let questions = 0;
  const start = performance.now();
  let spent = 0;
  for (; spent < BATCH_MS; spent = performance.now() - start) {
    for (let n = 0; n < 16; n += 1, questions += 1)
      run(asked[questions % asked.length] as Position);
  }
  return (spent * 1000) / questions;
}

function round(value: number): number {
  return Number(value.toFixed(1));
}

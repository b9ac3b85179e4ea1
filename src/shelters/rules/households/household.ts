import { type Box, isInBox, type Position } from '#places/rules/position.ts';

/**
 * What a household needs, in the order of the time it takes to move: who has to be carried or must
 * stay beside a machine first. The order is a judgement, no figure stands behind it.
 */
export const NEEDS = [
  'bedridden',
  'powered',
  'wheelchair',
  'slow',
  'sight',
  'baby',
  'pregnant',
  'hearing',
  'alone',
] as const;

/** One need, e.g. `'wheelchair'`; `powered` is medicine or a machine that must not lose its power. */
export type Need = (typeof NEEDS)[number];

/** How far a household is in a night of moving people, in this order. */
export const MOVES = ['home', 'told', 'going', 'arrived'] as const;

/** One step of moving, e.g. `'told'`; `home` is the state before anything. */
export type Move = (typeof MOVES)[number];

/** Characters (code points) and counts; exactly the limit is still allowed. */
export const HOUSEHOLD_LIMITS = {
  nickname: 16,
  meeting: 40,
  people: 30,
  households: 2000,
} as const;

/**
 * A household that a helper's phone keeps. `nickname` is what neighbours call it, never asked to be
 * a real name. `villageCode` has twelve figures or is `''`; `position` is the door, degrees WGS-84.
 * `meeting` is a landmark or meeting place, may be `''`. `changedAt` is milliseconds since 1970.
 */
export type Household = {
  readonly v: 1;
  readonly id: string;
  readonly nickname: string;
  readonly villageCode: string;
  readonly position?: Position | undefined;
  readonly people: number;
  readonly needs: readonly Need[];
  readonly meeting: string;
  readonly move: Move;
  readonly changedAt: number;
};

/** The part of a household that cannot be right, in the order they are looked at. */
export type HouseholdField =
  | 'id'
  | 'nickname'
  | 'villageCode'
  | 'position'
  | 'people'
  | 'needs'
  | 'meeting'
  | 'move'
  | 'changedAt';

/**
 * The first field of a value that a household may not have, or `undefined` when all are right.
 * A household with neither village nor position is right here: the form asks for one, a file from
 * another phone is not refused for it. With `box` a position outside it is wrong; the edge is inside.
 */
export function findHouseholdProblem(
  value: Readonly<Record<string, unknown>>,
  box?: Box,
): HouseholdField | undefined {
  const { id, nickname, villageCode, position, people, needs, meeting, move, changedAt } = value;
  if (!isText(id, 64) || id === '') return 'id';
  if (!isText(nickname, HOUSEHOLD_LIMITS.nickname) || nickname.trim() === '') return 'nickname';
  if (typeof villageCode !== 'string' || !/^(\d{12})?$/.test(villageCode)) return 'villageCode';
  if (position !== undefined && !isPosition(position, box)) return 'position';
  if (!isWhole(people) || people < 1 || people > HOUSEHOLD_LIMITS.people) return 'people';
  if (!Array.isArray(needs) || !needs.every((one) => NEEDS.includes(one))) return 'needs';
  if (!isText(meeting, HOUSEHOLD_LIMITS.meeting)) return 'meeting';
  if (!MOVES.includes(move as Move)) return 'move';
  return isWhole(changedAt) && changedAt >= 0 ? undefined : 'changedAt';
}

/**
 * A household of exactly its own keys, from a value in which `findHouseholdProblem` found nothing:
 * whatever else a file carries stays outside. Needs stand in the order of NEEDS, each once.
 */
export function pickHousehold(value: Readonly<Record<string, unknown>>): Household {
  const given = value as unknown as Household;
  const { id, nickname, villageCode, position, people, meeting, move, changedAt } = given;
  const needs = NEEDS.filter((need) => given.needs.includes(need));
  const door = position && { position: { lon: position.lon, lat: position.lat } };
  return { v: 1, id, nickname, villageCode, ...door, people, needs, meeting, move, changedAt };
}

function isText(value: unknown, limit: number): value is string {
  return typeof value === 'string' && [...value].length <= limit && !/\p{Cc}/u.test(value);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isPosition(value: unknown, box: Box | undefined): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { lon, lat } = value as Partial<Position>;
  if (typeof lon !== 'number' || typeof lat !== 'number') return false;
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return false;
  return box === undefined || isInBox({ lon, lat }, box);
}

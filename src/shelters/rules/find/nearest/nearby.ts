import { reachOf, type Yardstick } from './yardstick.ts';

/**
 * What a search has met that may be among its nearest `limit`, by squared length on the plane, the
 * shortest first. Put in by moving the longer ones up: a search meets the near ones first, so few move.
 */
export class Nearby {
  /** Nothing longer than this can still be among them. Only ever shrinks. */
  reach = Number.POSITIVE_INFINITY;
  readonly #lengths: number[] = [];
  readonly #places: number[] = [];
  readonly #limit: number;
  readonly #yardstick: Yardstick;

  constructor(limit: number, yardstick: Yardstick) {
    this.#limit = limit;
    this.#yardstick = yardstick;
  }

  /** Takes note of a place in the index, unless it is out of reach. */
  offer(length: number, at: number): void {
    if (length > this.reach) return;
    const [lengths, places] = [this.#lengths, this.#places];
    let i = lengths.length;
    for (; i > 0 && (lengths[i - 1] as number) > length; i -= 1) {
      lengths[i] = lengths[i - 1] as number;
      places[i] = places[i - 1] as number;
    }
    lengths[i] = length;
    places[i] = at;
    if (i < this.#limit && lengths.length >= this.#limit) this.#shrink();
  }

  /** The places within the last reach: all of the nearest, and the few that could not be ruled out. */
  within(): readonly number[] {
    return this.#places;
  }

  #shrink(): void {
    const [lengths, places] = [this.#lengths, this.#places];
    this.reach = reachOf(this.#yardstick, lengths[this.#limit - 1] as number);
    while ((lengths.at(-1) as number) > this.reach) {
      lengths.pop();
      places.pop();
    }
  }
}

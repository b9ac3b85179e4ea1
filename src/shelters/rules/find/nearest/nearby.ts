import { PairHeap } from './pair-heap.ts';
import { reachOf, type Yardstick } from './yardstick.ts';

/** What a search has met that may be among its nearest `limit`, by squared length on the plane. */
export class Nearby {
  /** Nothing longer than this can still be among them. Only ever shrinks. */
  reach = Number.POSITIVE_INFINITY;
  readonly #lengths: number[] = [];
  readonly #places: number[] = [];
  /** The nearest `limit`, the farthest of them on top: turned round, because the heap has the least there. */
  readonly #nearest = new PairHeap();
  readonly #limit: number;
  readonly #yardstick: Yardstick;

  constructor(limit: number, yardstick: Yardstick) {
    this.#limit = limit;
    this.#yardstick = yardstick;
  }

  /** Takes note of a place in the index, unless it is out of reach. */
  offer(length: number, at: number): void {
    if (length > this.reach) return;
    this.#lengths.push(length);
    this.#places.push(at);
    const nearest = this.#nearest;
    if (nearest.size < this.#limit) nearest.push(-length, at);
    else if (-length > nearest.topKey) nearest.replaceTop(-length, at);
    else return;
    if (nearest.size >= this.#limit) this.reach = reachOf(this.#yardstick, -nearest.topKey);
  }

  /** The places within the last reach: all of the nearest, and the few that could not be ruled out. */
  within(): readonly number[] {
    return this.#places.filter((_, i) => (this.#lengths[i] as number) <= this.reach);
  }
}

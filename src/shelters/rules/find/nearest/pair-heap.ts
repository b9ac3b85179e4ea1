/**
 * Pairs of a key and an id, the least key on top; which of equal keys comes first is not told. A binary
 * heap in two arrays, since a search makes hundreds of pairs and an object for each would be most of its time.
 */
export class PairHeap {
  readonly #keys: number[] = [];
  readonly #ids: number[] = [];

  /** How many pairs there are. */
  get size(): number {
    return this.#keys.length;
  }

  /** The least key; Infinity when there is none. */
  get topKey(): number {
    return this.#keys[0] ?? Number.POSITIVE_INFINITY;
  }

  /** The id of the least key; -1 when there is none. */
  get topId(): number {
    return this.#ids[0] ?? -1;
  }

  /** Adds a pair. */
  push(key: number, id: number): void {
    let at = this.#keys.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (key >= (this.#keys[parent] as number)) break;
      this.#move(parent, at);
      at = parent;
    }
    this.#keys[at] = key;
    this.#ids[at] = id;
  }

  /** Takes the least pair away. */
  pop(): void {
    const key = this.#keys.pop() ?? 0;
    const id = this.#ids.pop() ?? 0;
    if (this.#keys.length > 0) this.#sink(key, id);
  }

  #sink(key: number, id: number): void {
    const keys = this.#keys;
    let at = 0;
    for (let child = 1; child < keys.length; child = 2 * at + 1) {
      const right = child + 1;
      const isRight = right < keys.length && (keys[right] as number) < (keys[child] as number);
      const least = isRight ? right : child;
      if (key <= (keys[least] as number)) break;
      this.#move(least, at);
      at = least;
    }
    this.#keys[at] = key;
    this.#ids[at] = id;
  }

  #move(from: number, to: number): void {
    this.#keys[to] = this.#keys[from] as number;
    this.#ids[to] = this.#ids[from] as number;
  }
}

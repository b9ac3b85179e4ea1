/** Things by their key, in the order they came; `Map.groupBy` is younger than the phones we meet. */
export function groupRows<T, K>(
  things: readonly T[],
  keyOf: (thing: T) => K,
): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

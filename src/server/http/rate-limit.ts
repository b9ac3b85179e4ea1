/** Whether one more is allowed now, and if not, after how many seconds. */
export type Turn =
  | { readonly ok: true }
  | { readonly ok: false; readonly retryAfterSeconds: number };

/** Counts by name: `take('203.0.113.7')` uses one turn up, `giveBack` returns one that cost nothing. */
export type RateLimit = {
  readonly take: (key: string) => Turn;
  readonly giveBack: (key: string) => void;
};

type Bucket = { left: number; at: number };

/**
 * Allows `perHour` at once and then one every `3600 / perHour` seconds for each key: a village behind one
 * address can report together, and nobody waits for a full hour to begin. Exactly `perHour` are allowed.
 * `now` gives ms. Keeps at most `maxKeys` names (about 100 bytes each); beyond that the longest unused go,
 * so a crowd of addresses costs memory no more than 5 MB. Counts live in this process only.
 */
export function createRateLimit(perHour: number, now: () => number, maxKeys = 50_000): RateLimit {
  const buckets = new Map<string, Bucket>();
  const perMs = perHour / 3_600_000;

  function refill(key: string): Bucket {
    const at = now();
    const old = buckets.get(key);
    const grown = old ? old.left + Math.max(0, at - old.at) * perMs : perHour;
    const bucket = { left: Math.min(perHour, grown), at };
    buckets.delete(key);
    buckets.set(key, bucket);
    if (buckets.size > maxKeys) buckets.delete(buckets.keys().next().value ?? '');
    return bucket;
  }

  return {
    take(key) {
      const bucket = refill(key);
      if (bucket.left < 1) {
        return { ok: false, retryAfterSeconds: Math.ceil((1 - bucket.left) / perMs / 1000) };
      }
      bucket.left -= 1;
      return { ok: true };
    },
    giveBack(key) {
      const bucket = refill(key);
      bucket.left = Math.min(perHour, bucket.left + 1);
    },
  };
}

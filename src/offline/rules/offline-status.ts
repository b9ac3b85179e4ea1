import type { KeptCount } from './count-kept.ts';
import { countKept } from './count-kept.ts';
import type { LineHash } from './manifest-shape.ts';
import { manifestLanguages } from './manifest-shape.ts';
import type { OfflineState } from './offline-state.ts';
import { isWhole } from './plan-fill.ts';

/** Why keeping stopped; words for it live in i18n under `offline.reason.<code>`. */
export type OfflineReason =
  /** The network failed or gave nothing for 45 s; it is tried again. */
  | 'network'
  /** The server answered, but not with what the release names (a portal's page, an error). */
  | 'refused'
  /** What arrived does not give its hash. */
  | 'damaged'
  /** The device has no room left, or refuses to store. */
  | 'quota'
  /** The site is newer than this worker understands; what is kept stays in use. */
  | 'newer'
  /** The site has switched keeping off. */
  | 'retired'
  /** The worker could not be registered (not a script, blocked). */
  | 'worker'
  /** No workers: the address is not HTTPS. */
  | 'insecure'
  /** No workers: the page is open inside WeChat. */
  | 'in-app'
  /** No workers in this browser or this private window. */
  | 'no-workers';

/** How far keeping is, as `<html data-offline>` says it. */
export type OfflineStep = 'pending' | 'filling' | 'ready' | 'failed' | 'unsupported';

/** What the worker tells every window. */
export type OfflineStatus = {
  /** Count by language, for every language of the release. */
  readonly langs: Readonly<Record<string, KeptCount & { readonly state: OfflineStep }>>;
  readonly reason: OfflineReason | null;
  /** The content's date, `YYYY-MM-DD`; `''` while nothing is kept. */
  readonly contentDate: string;
  /** When the server was last reached, ms since 1970; 0 = never. */
  readonly checkedAt: number;
  /** A newer release is kept whole and waits to be accepted. */
  readonly updateReady: boolean;
  /** The content's date of that release; `''` without one. */
  readonly updateDate: string;
};

/** What a page may ask of the worker. */
export type OfflineRequest =
  /**
   * Keep `langs`, the first wanted first; look for an update when the last look is old. On a first
   * visit the page has fetched the manifest while the worker came, which saves a round trip.
   */
  | { readonly type: 'open'; readonly langs: readonly string[]; readonly manifest?: string }
  /** The same, though an attempt has just failed: the network is back. */
  | { readonly type: 'online'; readonly langs: readonly string[] }
  /** A person asks: the server is asked as well, whenever that was last done. */
  | { readonly type: 'retry'; readonly langs: readonly string[] }
  /** Use the waiting release from the next navigation on. */
  | { readonly type: 'accept' }
  /** To a waiting worker only: take over now. */
  | { readonly type: 'take-over' };

/** Marks our messages among those that other scripts may post. */
export const STATUS_MESSAGE = 'shouan:offline';

/** What the worker knows at one moment. */
export type Knowledge = {
  readonly state: OfflineState;
  readonly kept: ReadonlySet<LineHash>;
  readonly isFilling: boolean;
  /** What stopped the last attempt; null when nothing did. */
  readonly reason: OfflineReason | null;
};

/**
 * Puts what the worker knows into the form that windows are told.
 *
 * A language that is whole is `ready` whatever else went wrong; else `failed` when something
 * stopped it, `filling` while it is wanted and work is under way, `pending` otherwise.
 */
export function describeStatus({ state, kept, isFilling, reason }: Knowledge): OfflineStatus {
  const { current, next, langs, checkedAt } = state;
  const counts: [string, OfflineStatus['langs'][string]][] = [];
  for (const lang of current ? manifestLanguages(current) : []) {
    if (!current) continue;
    const count = countKept(current, lang, kept);
    const idle = isFilling && langs.includes(lang) ? 'filling' : 'pending';
    counts.push([lang, { ...count, state: count.whole ? 'ready' : reason ? 'failed' : idle }]);
  }
  const updateReady = next !== null && isWhole(next, langs, kept);
  return {
    langs: Object.fromEntries(counts),
    reason,
    contentDate: current?.made ?? '',
    checkedAt,
    updateReady,
    updateDate: updateReady ? next.made : '',
  };
}

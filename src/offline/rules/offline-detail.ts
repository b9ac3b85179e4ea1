import { isStale } from './is-stale.ts';
import type { OfflineReason, OfflineStatus, OfflineStep } from './offline-status.ts';

/** What is kept of this page's language, for people; the event's `detail`. */
export type OfflineDetail = {
  readonly state: OfflineStep;
  /** Why it stopped, or why it cannot be; null while nothing is wrong. */
  readonly reason: OfflineReason | null;
  /** Pages that open without the network, of all. */
  readonly kept: number;
  readonly total: number;
  /** Compressed bytes. */
  readonly bytes: number;
  readonly totalBytes: number;
  readonly groups: readonly {
    readonly worth: number;
    readonly kept: number;
    readonly total: number;
  }[];
  /** Addresses not kept yet, at most twenty. */
  readonly missing: readonly string[];
  /** `YYYY-MM-DD`, or `''`. */
  readonly contentDate: string;
  /** When the server was last reached, ms since 1970; 0 = never. */
  readonly checkedAt: number;
  /** The server was last reached more than 14 days ago. */
  readonly stale: boolean;
  readonly updateReady: boolean;
  /** The content's date of the waiting release, or `''`. */
  readonly updateDate: string;
  /** State of every language of the site. */
  readonly langs: Readonly<Record<string, OfflineStep>>;
};

/** Before anything is known. */
export const NOTHING_KEPT: OfflineDetail = {
  state: 'pending',
  reason: null,
  kept: 0,
  total: 0,
  bytes: 0,
  totalBytes: 0,
  groups: [],
  missing: [],
  contentDate: '',
  checkedAt: 0,
  stale: false,
  updateReady: false,
  updateDate: '',
  langs: {},
};

/**
 * Narrows what the worker tells to what a page of `lang` shows. `now` is ms since 1970.
 * Before a release is known the state is `filling`, or what its reason says.
 */
export function toDetail(status: OfflineStatus, lang: string, now: number): OfflineDetail {
  const { langs, ...rest } = status;
  const none = rest.reason === 'retired' ? 'unsupported' : rest.reason ? 'failed' : 'filling';
  const { whole: _, ...mine } = langs[lang] ?? { state: none, whole: false };
  return {
    ...NOTHING_KEPT,
    ...rest,
    ...mine,
    stale: isStale(rest.checkedAt, now),
    langs: Object.fromEntries(Object.entries(langs).map(([key, one]) => [key, one.state])),
  };
}

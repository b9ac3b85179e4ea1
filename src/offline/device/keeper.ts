import type { LineHash, Manifest } from '#offline/rules/manifest-shape.ts';
import type { OfflineState } from '#offline/rules/offline-state.ts';
import {
  acceptNext,
  dropOld,
  EMPTY_STATE,
  linesInUse,
  takeManifest,
  wantLanguages,
} from '#offline/rules/offline-state.ts';
import type {
  OfflineReason,
  OfflineRequest,
  OfflineStatus,
} from '#offline/rules/offline-status.ts';
import { describeStatus } from '#offline/rules/offline-status.ts';
import { isWhole } from '#offline/rules/plan-fill.ts';
import { fetchManifest, takeText } from './fetch-lines.ts';
import type { LineStore } from './line-store.ts';
import { openLines } from './line-store.ts';
import { deleteOwnCaches } from './own-caches.ts';
import { loadState, saveState } from './release-store.ts';
import { runFill } from './run-fill.ts';

/** The server is asked for a newer release at most so often: 15 min. */
const LOOK_AFTER_MS = 15 * 60 * 1000;

/** After a failure nothing is tried by itself for 20 s, then 40 s, doubling up to 5 min. */
const REST_MS = 20_000;
const REST_AT_MOST_MS = 5 * 60 * 1000;

/** Windows are told of progress at most so often, so that telling costs the page nothing: 800 ms. */
const TELL_EVERY_MS = 800;

/** The windows of this origin, as the worker sees them. */
export type Windows = {
  /** Ids of all open windows, also of those that no worker controls yet. */
  ids(): Promise<string[]>;
  /** Posts the status to all of them. */
  tell(status: OfflineStatus): Promise<void>;
  /** Takes this worker away from the origin. */
  leave(): Promise<void>;
};

/** The worker's memory and its one line of work. */
export type Keeper = {
  /** The state and the lines, as they are on the device. Rejects where there is no cache. */
  open(): Promise<{ readonly state: OfflineState; readonly store: LineStore }>;
  /** Does what a page asks; resolves when the work it started is done. */
  hear(request: OfflineRequest): Promise<void>;
  /** Takes a whole waiting release into use when no window is open. Call before answering. */
  turnPage(): Promise<void>;
  /** Something that should be kept is not: counts again and fetches it. */
  mend(): Promise<void>;
  /** Work under way, so that events can hold the worker awake for it; null when idle. */
  working(): Promise<void> | null;
};

/** Makes the keeper. `now` gives ms since 1970. */
export function createKeeper(windows: Windows, now: () => number): Keeper {
  let state: OfflineState = EMPTY_STATE;
  let kept: Set<LineHash> | null = null;
  let reason: OfflineReason | null = null;
  let opening: Promise<LineStore> | null = null;
  let running: Promise<void> | null = null;
  let isAskedAgain = false;
  let mustLook = false;
  let early: string | undefined;
  let restUntil = Number.NEGATIVE_INFINITY;
  let restMs = REST_MS;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let toldAt = 0;
  let hurry = () => {};
  let saving: Promise<void> = Promise.resolve();

  function openStore(): Promise<LineStore> {
    opening ??= Promise.all([openLines(), loadState()]).then(([store, loaded]) => {
      state = loaded;
      return store;
    });
    opening.catch(() => {
      opening = null;
    });
    return opening;
  }

  async function count(): Promise<Set<LineHash>> {
    kept = await (await openStore()).hashes();
    return kept;
  }

  function change(to: OfflineState): Promise<void> {
    if (to === state) return saving;
    state = to;
    saving = saving.catch(() => {}).then(() => saveState(to));
    return saving;
  }

  const whole = (manifest: Manifest | null) =>
    manifest !== null && isWhole(manifest, state.langs, kept ?? new Set());

  const lookIsDue = () =>
    now() - state.checkedAt > LOOK_AFTER_MS && now() - lookedAt > REST_MS && navigator.onLine;

  function tell(): Promise<void> {
    toldAt = now();
    const isFilling = running !== null;
    return windows.tell(describeStatus({ state, kept: kept ?? new Set(), isFilling, reason }));
  }

  /** Asks the server for its release. Gives why it could not, else null. */
  async function look(): Promise<OfflineReason | null> {
    lookedAt = now();
    const given = early === undefined ? 'damaged' : takeText(early);
    early = undefined;
    const manifest = given === 'damaged' ? await fetchManifest() : given;
    if (manifest === 'retired') {
      state = EMPTY_STATE;
      kept = opening = null;
      await deleteOwnCaches('all');
      await windows.leave();
    }
    if (manifest === 'gone') return 'refused';
    if (typeof manifest === 'string') return manifest;
    const open = await windows.ids();
    const { current, langs } = state;
    const isInUse = langs.some((lang) => current && isWhole(current, [lang], kept ?? new Set()));
    await change(takeManifest(state, { manifest, isInUse, windows: open, now: now() }));
    return null;
  }

  /** A pause between two attempts, cut short when a page says that the network is back. */
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      hurry = resolve;
      setTimeout(resolve, ms);
    });

  /** The release to complete: what a waiting one lacks, the server has; of ours it may not. */
  const wanted = () => state.next ?? state.current;

  /** Fetches what is still needed: the language wanted first, whole, before the next. */
  async function fill(stopsWhenGone: boolean): Promise<OfflineReason | null> {
    const manifest = wanted();
    const store = await openStore();
    const onKept = () => {
      if (now() - toldAt > TELL_EVERY_MS) void tell();
    };
    for (const lang of manifest ? state.langs : []) {
      if (!manifest) break;
      const job = { store, manifest, langs: [lang], kept: kept ?? new Set(), onKept, pause };
      const trouble = await runFill({ ...job, stopsWhenGone });
      await tell();
      if (trouble === 'gone') {
        const looked = stopsWhenGone ? await look() : 'refused';
        const isSame = manifest.release === wanted()?.release;
        return looked ?? (await fill(!isSame));
      }
      if (trouble) return trouble;
    }
    return null;
  }

  async function step(): Promise<OfflineReason | null> {
    await count();
    const isDue = state.current === null || mustLook || lookIsDue();
    mustLook = false;
    const looked = isDue ? await look() : null;
    if (looked && !whole(state.current)) return looked;
    await tell();
    const trouble = await fill(true);
    if (trouble === null) await tidy();
    return trouble ?? (looked === 'newer' ? looked : null);
  }

  /** Deletes what no release needs any more. */
  async function tidy() {
    await change(dropOld(state, await windows.ids()));
    const inUse = linesInUse(state);
    const unused = [...(kept ?? [])].filter((hash) => !inUse.has(hash));
    await (await openStore()).forget(unused);
    for (const hash of unused) kept?.delete(hash);
  }

  function work(): Promise<void> {
    isAskedAgain = true;
    running ??= (async () => {
      while (isAskedAgain) {
        isAskedAgain = false;
        reason = null;
        reason = await step().catch(() => 'quota' as const);
        restUntil = reason ? now() + restMs : now();
        restMs = reason ? Math.min(restMs * 2, REST_AT_MOST_MS) : REST_MS;
      }
    })().finally(() => {
      running = null;
      return tell();
    });
    return running;
  }

  async function hear(request: OfflineRequest): Promise<void> {
    try {
      await openStore();
      if (!kept) await count();
    } catch {
      reason = 'quota';
      return tell();
    }
    if (request.type === 'accept') {
      if (whole(state.next)) await change(acceptNext(state, await windows.ids()));
      return tell();
    }
    if (request.type === 'take-over') return;
    if (request.type === 'open' && !state.current) early = request.manifest;
    const former = state.langs;
    await change(wantLanguages(state, request.langs)).catch(() => {});
    const isDone = whole(wanted()) && !lookIsDue();
    const isNews = request.type !== 'open' || state.langs.length > former.length;
    const isResting = now() < restUntil && !isNews;
    mustLook ||= request.type === 'retry';
    if (request.type !== 'open') hurry();
    return (isDone && !mustLook) || (isResting && !running) ? tell() : work();
  }

  return {
    hear,
    async open() {
      const store = await openStore();
      return { store, state };
    },
    async turnPage() {
      await openStore();
      if (!state.next || (await windows.ids()).length > 0) return;
      if (!kept) await count();
      if (whole(state.next)) await change(acceptNext(state, []));
    },
    async mend() {
      if (running) return running;
      await count();
      if (now() >= restUntil) await work();
    },
    working: () => running,
  };
}

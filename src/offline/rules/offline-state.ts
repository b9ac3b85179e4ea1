import type { LineHash, Manifest } from './manifest-shape.ts';

/**
 * All that the worker remembers, stored as one record so that it is never half written.
 *
 * Life cycle: `current` answers; a newer release is gathered in `next` and becomes `current` when
 * the person accepts it or no window is open; what was `current` moves to `old`, where its scripts
 * stay until none of `windows` is open, and the newest of `old` always stays. There is no
 * migration: a record with another `v` counts as none, and the next manifest finds the lines kept.
 */
export type OfflineState = {
  readonly v: 1;
  readonly current: Manifest | null;
  readonly next: Manifest | null;
  /** Newest first; `windows` are the ids of the windows that were open when it was replaced. */
  readonly old: readonly { readonly manifest: Manifest; readonly windows: readonly string[] }[];
  /** Languages to keep, the first wanted first. */
  readonly langs: readonly string[];
  /** When the server last answered with a manifest, ms since 1970; 0 = never. */
  readonly checkedAt: number;
};

/** The state before anything is kept. */
export const EMPTY_STATE: OfflineState = {
  v: 1,
  current: null,
  next: null,
  old: [],
  langs: [],
  checkedAt: 0,
};

/** What is known when the server's manifest arrives. */
export type Arrival = {
  readonly manifest: Manifest;
  /** Whether some language of the current release is whole: then another is merely offered. */
  readonly isInUse: boolean;
  /** Ids of all windows open now. */
  readonly windows: readonly string[];
  /** ms since 1970. */
  readonly now: number;
};

/**
 * Takes the server's manifest into the state.
 *
 * The release we have → only `checkedAt` moves, and a `next` that the server took back is dropped.
 * Another one → it replaces `next`, or `current` itself while no language of it is whole.
 */
export function takeManifest(state: OfflineState, arrival: Arrival): OfflineState {
  const { manifest, isInUse, windows, now } = arrival;
  const checked = { ...state, checkedAt: now };
  const { current } = state;
  if (current?.release === manifest.release) return { ...checked, next: null };
  if (current === null) return { ...checked, current: manifest, next: null };
  if (isInUse) return { ...checked, next: manifest };
  return acceptNext({ ...checked, next: manifest }, windows);
}

/** Makes `next` the release that answers. Without a `next` the state comes back as it is. */
export function acceptNext(state: OfflineState, windows: readonly string[]): OfflineState {
  const { current, next, old } = state;
  if (next === null) return state;
  const replaced = current === null ? old : [{ manifest: current, windows }, ...old];
  return { ...state, current: next, next: null, old: replaced };
}

/** Drops old releases that no open window uses; the newest of them always stays. */
export function dropOld(state: OfflineState, windows: readonly string[]): OfflineState {
  const old = state.old.filter(
    (one, i) => i === 0 || one.windows.some((id) => windows.includes(id)),
  );
  return old.length === state.old.length ? state : { ...state, old };
}

/**
 * Adds languages to keep. `langs` come first, in their order; the others stay behind them.
 * The same list back means that nothing changed.
 */
export function wantLanguages(state: OfflineState, langs: readonly string[]): OfflineState {
  const wanted = [...new Set([...langs, ...state.langs])];
  return wanted.join() === state.langs.join() ? state : { ...state, langs: wanted };
}

/**
 * Every line that some release still needs: all of `current` and `next`, shells and files of `old`.
 * What is kept and not named here may be deleted.
 */
export function linesInUse(state: OfflineState): Set<LineHash> {
  const inUse = new Set<LineHash>();
  for (const manifest of [state.current, state.next]) {
    for (const pack of manifest?.packs ?? []) for (const hash of pack.lines) inUse.add(hash);
  }
  for (const { manifest } of state.old) {
    for (const hash of Object.values(manifest.shells)) inUse.add(hash);
    for (const hash of Object.values(manifest.files)) inUse.add(hash);
  }
  return inUse;
}

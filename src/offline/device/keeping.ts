import { isStale } from '#offline/rules/is-stale.ts';
import { MANIFEST_ADDRESS } from '#offline/rules/manifest-shape.ts';
import type { OfflineDetail } from '#offline/rules/offline-detail.ts';
import { NOTHING_KEPT, toDetail } from '#offline/rules/offline-detail.ts';
import type {
  OfflineReason,
  OfflineRequest,
  OfflineStatus,
} from '#offline/rules/offline-status.ts';
import { STATUS_MESSAGE } from '#offline/rules/offline-status.ts';
import { recallKept, rememberKept } from './kept-memory.ts';

/** Name of the event on `document` that tells of every change; its `detail` is an `OfflineDetail`. */
export const OFFLINE_EVENT = 'shouan:offline';

/** The first language fills alone; the other one follows so long after the page is at rest. */
const OTHER_LANGUAGE_AFTER_MS = 1500;
/** While a fill runs or has failed the page asks again, which also keeps the worker awake. */
const ASK_AGAIN_MS = 20_000;
/** A new worker that has not taken over by then is no longer waited for. */
const TAKE_OVER_MS = 3000;

let detail = NOTHING_KEPT;
let otherLangs: readonly string[] = [];
let early: Promise<string | undefined> | undefined;
let rememberedAt = 0;
let registering: Promise<unknown> | null = null;

/**
 * Starts keeping the site on the device, and telling of it: `<html data-offline>`, `OFFLINE_EVENT`.
 * Call once a page, after load. Never throws: where keeping cannot be, state is `unsupported`.
 */
export function startKeeping(): void {
  const known = recallKept(pageLang());
  if (known) show({ ...NOTHING_KEPT, ...known, stale: isStale(known.checkedAt, Date.now()) });
  const cannot = whyNot();
  if (cannot) {
    show({ ...NOTHING_KEPT, state: 'unsupported', reason: cannot });
    return;
  }
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    const status: OfflineStatus | undefined = data?.[STATUS_MESSAGE];
    if (status) hearStatus(status);
  });
  if (!navigator.serviceWorker.controller) early = fetchManifestEarly();
  void open();
  addEventListener('online', () => void ask('online'));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void open();
  });
  setInterval(() => {
    const isKept = [pageLang(), ...otherLangs].every((lang) => detail.langs[lang] === 'ready');
    if (!isKept && document.visibilityState === 'visible') void open();
  }, ASK_AGAIN_MS);
}

/** What is kept, as last heard. Before the worker has spoken it is what the last visit knew. */
export function readOfflineState(): OfflineDetail {
  return detail;
}

/**
 * Takes the waiting release into use; resolves when the worker has done so, and where a new worker
 * waits too, when it has taken over: a reload before that would wake the old one again, and the new
 * one would wait on. The page shown stays as it is and keeps working: reload it when nothing half
 * written would be lost.
 */
export async function acceptUpdate(): Promise<void> {
  const { serviceWorker } = navigator;
  const { waiting } = await serviceWorker.ready;
  const done = new Promise<void>((resolve) => {
    document.addEventListener(OFFLINE_EVENT, function heard() {
      if (detail.updateReady) return;
      document.removeEventListener(OFFLINE_EVENT, heard);
      resolve();
    });
  });
  const takenOver = new Promise<void>((resolve) => {
    serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
    setTimeout(resolve, waiting ? TAKE_OVER_MS : 0);
  });
  await ask('accept');
  waiting?.postMessage({ [STATUS_MESSAGE]: { type: 'take-over' } });
  await Promise.all([done, takenOver]);
}

/** Tries at once to keep what is missing and asks the server for news. Never rejects. */
export function retry(): Promise<void> {
  return ask('retry');
}

/**
 * Asks the browser not to clear what is kept when space is short. Some browsers ask the person,
 * so call it from a button. Gives `true` when granted, also when it was before; never rejects.
 */
export async function askPersist(): Promise<boolean> {
  return (await navigator.storage?.persist?.().catch(() => false)) ?? false;
}

async function open(): Promise<void> {
  await ask('open');
}

/** On a first visit, while the worker is fetched; without it the worker asks by itself. */
function fetchManifestEarly(): Promise<string | undefined> {
  const text = fetch(MANIFEST_ADDRESS, { cache: 'no-cache' }).then((answer) => answer.text());
  return text.catch(() => undefined);
}

async function ask(type: OfflineRequest['type']): Promise<void> {
  const { serviceWorker } = navigator;
  try {
    registering ??= serviceWorker.register('/sw.js', { updateViaCache: 'none' });
    await registering;
  } catch {
    // Not a script, not found, cut off: the next ask tries again.
    registering = null;
    if (!serviceWorker.controller) return show({ ...detail, state: 'failed', reason: 'worker' });
  }
  const { active } = await serviceWorker.ready;
  const manifest = await early;
  early = undefined;
  const langs = [pageLang(), ...otherLangs];
  active?.postMessage({ [STATUS_MESSAGE]: { type, langs, manifest } });
}

function hearStatus(status: OfflineStatus): void {
  const wasReady = detail.state === 'ready';
  show(toDetail(status, pageLang(), Date.now()));
  if (wasReady !== (detail.state === 'ready') || detail.checkedAt !== rememberedAt) {
    rememberKept(pageLang(), detail);
    rememberedAt = detail.checkedAt;
  }
  if (detail.state !== 'ready') return;
  // Chromium and Safari decide by themselves; Firefox asks the person, so there a button does it.
  if (!wasReady && !navigator.userAgent.includes('Firefox')) void askPersist();
  followWithOthers(Object.keys(status.langs));
}

/** Once, and only where the person does not save data. */
function followWithOthers(all: readonly string[]): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (otherLangs.length > 0 || connection?.saveData) return;
  otherLangs = all.filter((lang) => lang !== pageLang());
  const idle = globalThis.requestIdleCallback ?? setTimeout;
  setTimeout(() => idle(() => void open()), OTHER_LANGUAGE_AFTER_MS);
}

function show(to: OfflineDetail): void {
  detail = to;
  document.documentElement.dataset.offline = to.state;
  document.dispatchEvent(new CustomEvent(OFFLINE_EVENT, { detail }));
}

function whyNot(): OfflineReason | null {
  const { serviceWorker, userAgent } = navigator as { serviceWorker?: unknown; userAgent: string };
  if (serviceWorker) return null;
  if (!isSecureContext) return 'insecure';
  return userAgent.includes('MicroMessenger') ? 'in-app' : 'no-workers';
}

function pageLang(): string {
  return document.documentElement.lang;
}

/**
 * The service worker: it names the events and holds the worker awake while they are served. What
 * to keep and how to answer is in `#offline/device/`. This file does not change with the content.
 */
import { answerFile, answerPage, isOurs } from '#offline/device/answer-request.ts';
import { createKeeper } from '#offline/device/keeper.ts';
import { deleteOwnCaches } from '#offline/device/own-caches.ts';
import type { OfflineRequest } from '#offline/rules/offline-status.ts';
import { STATUS_MESSAGE } from '#offline/rules/offline-status.ts';
import { SYNC_TAG, sendWaiting } from '#tips/device/send.ts';

declare const self: ServiceWorkerGlobalScope;

const openWindows = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true });

const keeper = createKeeper(
  {
    ids: async () => (await openWindows()).map(({ id }) => id),
    tell: async (status) => {
      for (const window of await openWindows()) window.postMessage({ [STATUS_MESSAGE]: status });
    },
    leave: async () => {
      await self.registration.unregister();
    },
  },
  Date.now,
);

self.addEventListener('install', () => {
  if (!self.registration.active) void self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), deleteOwnCaches('former')]));
});

self.addEventListener('message', (event) => {
  const request: OfflineRequest | undefined = event.data?.[STATUS_MESSAGE];
  if (request?.type === 'take-over') event.waitUntil(self.skipWaiting());
  else if (request) event.waitUntil(keeper.hear(request));
});

self.addEventListener('fetch', (event) => {
  if (!isOurs(event.request, self.location.origin)) return;
  event.respondWith(answer(event));
  event.waitUntil(keeper.working() ?? Promise.resolve());
});

/** Background sync is not in TypeScript's library: only some browsers have it. */
type SyncEvent = ExtendableEvent & { readonly tag: string };

self.addEventListener('sync' as 'message', (event) => {
  const { tag } = event as unknown as SyncEvent;
  if (tag === SYNC_TAG) event.waitUntil(sendOrRejectForAnotherTry());
});

/** A `sync` event that fails is fired again by the browser, later. */
async function sendOrRejectForAnotherTry(): Promise<void> {
  const { left } = await sendWaiting('sync');
  if (left > 0) throw new Error(`${left} tips are still waiting`);
}

/** Whatever goes wrong in here, the page is answered as if there were no worker. */
async function answer(event: FetchEvent): Promise<Response> {
  const { request } = event;
  try {
    const isPage = request.mode === 'navigate';
    if (isPage) await keeper.turnPage();
    const onMissing = () => event.waitUntil(keeper.mend());
    const kept = { ...(await keeper.open()), onMissing };
    return isPage ? await answerPage(request, kept) : await answerFile(request, kept);
  } catch {
    return fetch(request);
  }
}

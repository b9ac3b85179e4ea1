import { OFFLINE_EVENT, readOfflineState, startKeeping } from '#offline/device/keeping.ts';
import { wakeIslands } from '#shell/device/islands.ts';
import { showNotice } from '#shell/device/notices.ts';
import { localDay, showOverdue } from '#shell/device/overdue.ts';
import { wakePageTools } from '#shell/device/page-tools.ts';
import { lastWaiting } from '#tips/device/waiting-note.ts';
import { islands } from './islands.ts';

wakePageTools();
showOverdue(localDay(new Date()));
document.addEventListener(OFFLINE_EVENT, tellOffline);
// Each in a task of its own, so that a slow phone hears taps in between.
for (const start of [() => wakeIslands(islands), startKeeping, sendWhatWaits]) setTimeout(start);

/** A tip written offline goes out from whichever page is opened next; until then the home page says that it waits. */
function sendWhatWaits(): void {
  const count = lastWaiting();
  if (count === 0) return;
  void import('#tips/device/keep-sending.ts').then((sending) => sending.keepSending());
  if (!document.querySelector('[data-island="phone"]')) return;
  const own = document.querySelector<HTMLAnchorElement>('a[href$="/tip/"]')?.href ?? '/tip/';
  void showNotice('shell.notice.waiting', { count }, [
    { key: 'shell.notice.waitingLink', run: () => location.assign(`${own}status/`) },
    { key: 'shell.notice.close', run: () => undefined },
  ]);
}

/** Words about keeping are loaded only when there is something to say. */
function tellOffline(): void {
  const { updateReady, stale, state } = readOfflineState();
  if (!updateReady && !stale && state !== 'unsupported') return;
  document.removeEventListener(OFFLINE_EVENT, tellOffline);
  void import('#offline/ui/offline-notices.ts').then((notices) => notices.tellOffline());
}

import { acceptUpdate, OFFLINE_EVENT, readOfflineState } from '#offline/device/keeping.ts';
import type { OfflineDetail } from '#offline/rules/offline-detail.ts';
import { showNotice } from '#shell/device/notices.ts';

const DAY_MS = 86_400_000;
const told = new Set<string>();

/**
 * Says in words what a person must know about keeping: that an update is ready (offered, never forced),
 * that what is kept is old, or that nothing can be kept here and how to open it elsewhere. Each is said
 * once a page; the last once a session.
 */
export function tellOffline(): void {
  document.addEventListener(OFFLINE_EVENT, () => look(readOfflineState()));
  look(readOfflineState());
}

function look(detail: OfflineDetail): void {
  if (detail.updateReady) once('shell.notice.update', offerUpdate);
  if (detail.stale) {
    const days = Math.floor((Date.now() - detail.checkedAt) / DAY_MS);
    once('shell.notice.stale', (key) => showNotice(key, { days, date: detail.contentDate }));
  }
  if (detail.state === 'unsupported' && !wasTold()) {
    const key = wordsFor(detail);
    if (key) once(key, () => showNotice(key, {}, [{ key: 'shell.notice.close', run: remember }]));
  }
}

function wordsFor({ reason }: OfflineDetail): string | undefined {
  if (reason === 'in-app' || navigator.userAgent.includes('MicroMessenger'))
    return 'shell.notice.wechat';
  if (reason === 'insecure') return 'shell.notice.insecure';
  return reason === 'no-workers' ? 'shell.notice.unsupported' : undefined;
}

function offerUpdate(key: string): void {
  void showNotice(key, {}, [
    { key: 'shell.notice.updateNow', run: () => void acceptUpdate().then(() => location.reload()) },
    { key: 'shell.notice.later', run: () => undefined },
  ]);
}

function once(key: string, tell: (key: string) => void): void {
  if (told.has(key)) return;
  told.add(key);
  tell(key);
}

const TOLD = 'shouan.told';

function wasTold(): boolean {
  try {
    return sessionStorage.getItem(TOLD) !== null;
  } catch {
    return false;
  }
}

function remember(): void {
  try {
    sessionStorage.setItem(TOLD, '1');
  } catch {
    // Switched off, often together with workers: it is told on the next page again.
  }
}

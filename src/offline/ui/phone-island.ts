import { OFFLINE_EVENT, readOfflineState, retry } from '#offline/device/keeping.ts';
import { showSize } from '#offline/rules/show-size.ts';
import { readWords } from '#words/device/read-words.ts';

type InstallPrompt = Event & { prompt(): Promise<unknown> };

/** "This phone" on the home page: how much is kept, and how to put the app on the home screen. */
export async function mount(section: HTMLElement): Promise<void> {
  const t = await readWords({
    'zh-CN': () => import('#content/words/offline/zh-CN.json'),
    en: () => import('#content/words/offline/en.json'),
  });
  const line = section.querySelector('[data-line]');
  const again = section.querySelector<HTMLButtonElement>('[data-retry]');
  const show = () => {
    const { state, kept, total, bytes, contentDate } = readOfflineState();
    if (!line || !again) return;
    const key = state !== 'unsupported' && total === 0 ? 'pending' : state;
    line.textContent = t(`offline.phone.${key}`, {
      kept,
      total,
      size: showSize(bytes),
      date: contentDate,
    });
    again.hidden = state !== 'failed';
  };
  again?.addEventListener('click', () => void retry());
  document.addEventListener(OFFLINE_EVENT, show);
  show();
  offerInstall(section);
}

function offerInstall(section: HTMLElement): void {
  const box = section.querySelector<HTMLElement>('[data-install]');
  const standalone = matchMedia('(display-mode: standalone)').matches || 'standalone' in navigator;
  if (
    /iP(hone|ad|od)/.test(navigator.userAgent) &&
    !(navigator as { standalone?: boolean }).standalone
  ) {
    section.querySelector('[data-ios]')?.removeAttribute('hidden');
  }
  if (!box || standalone) return;
  const offer = (event: InstallPrompt) => {
    box.hidden = false;
    box
      .querySelector('button')
      ?.addEventListener('click', () => void event.prompt(), { once: true });
  };
  const early = (globalThis as { shouanInstall?: InstallPrompt }).shouanInstall;
  if (early) offer(early);
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer(event as InstallPrompt);
  });
  addEventListener('appinstalled', () => {
    box.hidden = true;
  });
}

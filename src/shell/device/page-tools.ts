import { copyText } from './copy-text.ts';
import { showNotice } from './notices.ts';

/**
 * Wakes the tools a page may carry: `[data-print]`, `[data-share]`, `[data-read]`, `[data-reload]`. CSS
 * shows them only where scripts run (`.js`) and, for reading aloud, where the phone can (`.speaks`).
 */
export function wakePageTools(root: ParentNode = document): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.addEventListener('click', () => print());
  }
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-reload]')) {
    button.addEventListener('click', () => location.reload());
  }
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-share]')) {
    button.addEventListener('click', () => void sharePage());
  }
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-read]')) {
    button.addEventListener('click', () => readAloud(button));
  }
}

/** Shares the page's address with the phone's own sheet; else copies it; else shows it. */
async function sharePage(): Promise<void> {
  const url = location.href;
  if (navigator.share) {
    await navigator.share({ title: document.title, url }).catch(() => undefined);
    return;
  }
  if (await copyText(url)) await showNotice('shell.shared');
  else await showNotice('shell.shareFailed', { url });
}

function readAloud(button: HTMLButtonElement): void {
  const label = button.querySelector('span');
  const pressed = button.getAttribute('aria-pressed') === 'true';
  const stop = () => {
    speechSynthesis.cancel();
    button.setAttribute('aria-pressed', 'false');
    if (label) label.textContent = button.dataset['read'] ?? '';
  };
  stop();
  if (pressed) return;
  button.setAttribute('aria-pressed', 'true');
  if (label) label.textContent = button.dataset['stop'] ?? '';
  const parts = spokenParts();
  parts.forEach((text, at) => {
    const speech = new SpeechSynthesisUtterance(text);
    speech.lang = document.documentElement.lang;
    speech.rate = 0.9;
    if (at === parts.length - 1) speech.onend = stop;
    speechSynthesis.speak(speech);
  });
  addEventListener('pagehide', stop, { once: true });
}

/** What is read: title, safe-first line, headings and text in order; not controls. Short parts, because long ones are cut off by some engines. */
function spokenParts(): string[] {
  const chosen = 'h1, h2, h3, p, li:not(:has(p, h3)), dt, dd, b';
  return [...document.querySelectorAll<HTMLElement>(`main :is(${chosen})`)]
    .filter(
      (element) => !element.closest('.tools, .dock, .source, button, [hidden], [data-silent]'),
    )
    .filter((element) => element.offsetParent !== null)
    .filter((element) => !element.querySelector(chosen))
    .map((element) => element.textContent?.trim() ?? '')
    .filter((text) => text !== '');
}

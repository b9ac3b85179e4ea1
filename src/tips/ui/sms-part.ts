import { smsLink } from '#shell/rules/sms-link.ts';
import { copyFrom } from './copy-from.ts';

/** Wakes the written-out text message; `show` puts the words in and the focus on its heading. */
export function wakeSms(section: HTMLElement, onEdit: () => void): { show(text: string): void } {
  const written = section.querySelector<HTMLElement>('[data-written]');
  const link = section.querySelector<HTMLAnchorElement>('[data-sms]');
  const copy = section.querySelector<HTMLButtonElement>('[data-copy]');
  copy?.addEventListener('click', () => void copyFrom(copy, written?.textContent ?? ''));
  section.querySelector('[data-edit]')?.addEventListener('click', onEdit);
  return {
    show(text) {
      if (written) written.textContent = text;
      if (link) link.href = smsLink(text);
      section.hidden = false;
      section.querySelector<HTMLElement>('h2')?.focus();
    },
  };
}

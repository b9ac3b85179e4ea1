import { copyText } from '#shell/device/copy-text.ts';

/** So long the button says what became of it. */
const SAID_MS = 4_000;

/** What a button was called before it said so, and when it is called so again. */
const saying = new WeakMap<HTMLElement, { readonly label: string; readonly timer: number }>();

/** Copies, then says so on the button itself for 4 s; `data-copied` and `data-failed` hold the words. */
export async function copyFrom(button: HTMLElement, text: string): Promise<void> {
  const isCopied = await copyText(text);
  const place = button.querySelector('span') ?? button;
  const said = saying.get(button);
  clearTimeout(said?.timer);
  const label = said?.label ?? place.textContent ?? '';
  place.setAttribute('aria-live', 'polite');
  place.textContent = button.dataset[isCopied ? 'copied' : 'failed'] ?? label;
  const timer = window.setTimeout(() => {
    place.textContent = label;
    saying.delete(button);
  }, SAID_MS);
  saying.set(button, { label, timer });
}

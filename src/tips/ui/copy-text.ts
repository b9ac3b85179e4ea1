/**
 * Puts text on the clipboard. False when the phone refuses. The old way is tried too, because the
 * new one is missing on insecure addresses and in some built-in browsers.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'hidden-text';
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}

/** Copies, then says so on the button itself for 4 s; `data-copied` and `data-failed` hold the words. */
export async function copyFrom(button: HTMLElement, text: string): Promise<void> {
  const label = button.querySelector('span') ?? button;
  const before = label.textContent;
  const done = await copyText(text);
  label.setAttribute('aria-live', 'polite');
  label.textContent = button.dataset[done ? 'copied' : 'failed'] ?? before;
  setTimeout(() => {
    label.textContent = before;
  }, 4_000);
}

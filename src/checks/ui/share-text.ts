import { copyText } from '#shell/device/copy-text.ts';

/**
 * Shares a text with the phone's own sheet; else copies it; else gives it back to be copied by hand.
 * Closing the sheet counts as shared. Never fails.
 */
export async function shareText(
  text: string,
): Promise<'no' | 'copied' | { readonly text: string }> {
  if (navigator.share) {
    try {
      await navigator.share({ text });
      return 'no';
    } catch (reason) {
      if (reason instanceof DOMException && reason.name === 'AbortError') return 'no';
    }
  }
  return (await copyText(text)) ? 'copied' : { text };
}

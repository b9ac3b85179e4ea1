/**
 * Puts text on the clipboard; `false` where the phone refuses or the browser has no clipboard (an
 * insecure address, some built-in browsers). Never rejects.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

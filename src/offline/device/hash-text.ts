/**
 * Names a text by its hash: the first 96 bits of the SHA-256 of its UTF-8 bytes, base64url, 16
 * characters. The same as `hashLine` of `tasks/`. Rejects only where WebCrypto is missing, which
 * is also where workers are missing (an insecure origin).
 */
export async function hashText(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const bytes = String.fromCharCode(...new Uint8Array(digest).subarray(0, 12));
  return btoa(bytes).replace(/\+/g, '-').replace(/\//g, '_');
}

import { createHash } from 'node:crypto';
import type { LineHash } from '#offline/rules/manifest-shape.ts';

/**
 * Names a text by its hash: the first 96 bits of the SHA-256 of its UTF-8 bytes, base64url, 16
 * characters. The same as `hashText` of `device/`, for the build.
 */
export function hashLine(text: string): LineHash {
  return createHash('sha256').update(text, 'utf8').digest('base64url').slice(0, 16);
}

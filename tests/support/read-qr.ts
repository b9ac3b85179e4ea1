import type { Locator } from '@playwright/test';
import jsQR from 'jsqr';

/**
 * What a second decoder, which is not the one that drew it, reads in a picture of the element as it is
 * rendered; undefined when it finds no code. The picture is unpacked by the browser itself.
 */
export async function readQr(element: Locator): Promise<string | undefined> {
  const png = await element.screenshot();
  const { data, width, height } = await element.page().evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const pen = canvas.getContext('2d');
    pen?.drawImage(bitmap, 0, 0);
    const pixels = pen?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    return { data: Array.from(pixels), width: bitmap.width, height: bitmap.height };
  }, png.toString('base64'));
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data;
}

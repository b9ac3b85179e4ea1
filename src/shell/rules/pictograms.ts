/** What stands inside one pictogram: its view box and its paths. */
export interface Drawing {
  readonly viewBox: string;
  readonly inner: string;
}

const SYMBOL = /<symbol id="([\w-]+)" viewBox="([^"]+)">([\s\S]*?)<\/symbol>/g;

/**
 * Reads the pictogram sheet (one `<symbol>` each) into drawings by name.
 * Comments are dropped; solid parts keep class `d`. Never fails: an unreadable sheet gives an empty map.
 */
export function readPictograms(sheet: string): ReadonlyMap<string, Drawing> {
  const drawings = new Map<string, Drawing>();
  for (const [, name, viewBox, inner] of sheet.matchAll(SYMBOL)) {
    if (name && viewBox && inner) {
      drawings.set(name, { viewBox, inner: inner.replace(/<!--[\s\S]*?-->/g, '').trim() });
    }
  }
  return drawings;
}

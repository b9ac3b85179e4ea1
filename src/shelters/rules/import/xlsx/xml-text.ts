const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** XML text as it was meant: `&amp;`, `&#10;`, `&#x4E2D;` and a workbook's own `_x000D_`. Never fails. */
export function xmlText(text: string): string {
  const plain = text.includes('&')
    ? text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (all, name: string) => {
        if (!name.startsWith('#')) return NAMED[name] ?? all;
        const code = Number(name[1]?.toLowerCase() === 'x' ? `0${name.slice(1)}` : name.slice(1));
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
      })
    : text;
  return plain.includes('_x')
    ? plain.replace(/_x([\dA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number(`0x${hex}`)))
    : plain;
}

/** The value of an attribute in a tag's text, e.g. `attribute('r="B2" t="s"', 't')` → `'s'`. */
export function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return value ? xmlText(value[1] ?? value[2] ?? '') : undefined;
}

/**
 * The words of a rich text: every `<t>` of it in a row, without the reading aids (`<rPh>`) that
 * stand beside Chinese and Japanese characters.
 */
export function richText(xml: string): string {
  const own = xml.includes('rPh') ? xml.replace(/<(\w+:)?rPh\b[\s\S]*?<\/(\w+:)?rPh>/g, '') : xml;
  let text = '';
  for (const [, words = ''] of own.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?t>/g)) {
    text += words;
  }
  return xmlText(text);
}

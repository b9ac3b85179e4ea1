/**
 * What a piece of a slot is, the safer first: `markup` belongs to a component (tags, classes, pictograms), a `value`
 * to the content (`id`, `href`, `data-…`), `words` are what people read.
 */
export type PieceKind = 'markup' | 'value' | 'words';

/** A piece of a slot; joined in order, the pieces give the slot again. */
export type Piece = { readonly text: string; readonly kind: PieceKind };

/** A whole pictogram, a tag, or the text up to the next one. */
const PART = /<svg\b.*?<\/svg>|<\/?[a-z](?:"[^"]*"|[^>"])*>|<|[^<]+/gis;

/** A tag's name; an attribute's name up to its value; a name alone; a value, or what closes one. */
const IN_TAG =
  /^<\/?[a-z\d]+|\s[a-z-]+="|\s[a-z-]+(?=[\s>])|[^"\s>]+(?:\s+[^"\s>]+)*(?=")|["\s>]|[^"\s>]+/gi;

/** Space, words without the space around them, space. */
const IN_TEXT = /^\s+|\s+$|\S(?:.*\S)?/gs;

const HOLDS_CONTENT =
  /^\s(id|href|content|value|for|name|title|placeholder|data-[\w-]+|aria-[\w-]+)="$/;

/** Cuts a slot of a built page into pieces. Text without any tag is words. Never fails. */
export function cutPieces(slot: string): Piece[] {
  return (slot.match(PART) ?? []).flatMap((part) => {
    if (part.startsWith('<svg')) return [{ text: part, kind: 'markup' as const }];
    return /^<\/?[a-z]/i.test(part) ? cutTag(part) : cutText(part);
  });
}

function cutTag(tag: string): Piece[] {
  let before = '';
  return (tag.match(IN_TAG) ?? []).map((text): Piece => {
    const isContent = HOLDS_CONTENT.test(before) && text !== '"';
    before = text;
    return { text, kind: isContent ? 'value' : 'markup' };
  });
}

function cutText(part: string): Piece[] {
  return (part.match(IN_TEXT) ?? []).map((text): Piece => {
    return { text, kind: /^\s+$/.test(text) ? 'markup' : 'words' };
  });
}

/**
 * What a piece of a slot is, the safer first: `markup` belongs to a component (tags, classes, pictograms), a `value`
 * to the content (`id`, `href`, `data-…`), `words` are what people read.
 */
export type PieceKind = 'markup' | 'value' | 'words';

/** A piece of a slot; joined in order, the pieces give the slot again. */
export type Piece = { readonly text: string; readonly kind: PieceKind };

/** Whole pictograms, tags' names, attributes, quotes, space before a tag, and the text between. */
const PIECE =
  /<svg\b.*?<\/svg>|<\/?[a-z\d]+|\s[a-z-]+="|\s[a-z-]+(?=[ >])|"|>|\s+(?=<)|[^<>"\s][^<>"]*?(?=\s*[<"])|[^<>"]+?|[<>"]/gis;

const HOLDS_CONTENT =
  /^\s(id|href|content|value|for|name|title|placeholder|data-[\w-]+|aria-[\w-]+)="$/;

/** Cuts a slot of a built page into pieces. Text without any tag is one piece of words. Never fails. */
export function cutPieces(slot: string): Piece[] {
  let isInTag = false;
  let before = '';
  return (slot.match(PIECE) ?? []).map((text): Piece => {
    const kind = kindOf(text, before, isInTag);
    if (/^<\/?[a-z\d]+$/i.test(text)) isInTag = true;
    else if (text === '>') isInTag = false;
    before = text;
    return { text, kind };
  });
}

function kindOf(text: string, before: string, isInTag: boolean): PieceKind {
  if (text.startsWith('<') || /^\s+$/.test(text)) return 'markup';
  if (!isInTag) return 'words';
  const isFrame = text === '>' || text === '"' || /^\s[a-z-]+(="|)$/i.test(text);
  return !isFrame && HOLDS_CONTENT.test(before) ? 'value' : 'markup';
}

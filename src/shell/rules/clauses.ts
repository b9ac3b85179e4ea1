/** A stretch of text; `keep` says that a line must not break inside it. */
export interface Stretch {
  readonly text: string;
  readonly keep: boolean;
}

/** Longest clause, in Chinese characters' widths, that is kept on one line; a half-width sign counts half. */
export const CLAUSE_LIMIT = 13;

const CLAUSE = /[^，。？；：]*[，。？；：”’」）]+|[^，。？；：]+$/gu;
const HAN = /\p{Script=Han}/u;

/**
 * Cuts a Chinese line after ，。？；： so that it can break where a reader breathes:
 * `'离开水边，往两侧高处跑'` → `[{text:'离开水边，',keep:true},{text:'往两侧高处跑',keep:true}]`.
 * A clause of more than 13 characters may break anywhere; text without Han characters comes back whole.
 * The stretches joined give the text again. Never fails.
 */
export function splitClauses(text: string): readonly Stretch[] {
  if (!HAN.test(text)) return [{ text, keep: false }];
  const clauses = text.match(CLAUSE) ?? [text];
  return clauses.map((clause) => ({
    text: clause,
    keep: widthOf(clause) <= CLAUSE_LIMIT && clauses.length > 1,
  }));
}

function widthOf(clause: string): number {
  return [...clause].reduce((sum, sign) => sum + (sign.codePointAt(0)! < 0x2000 ? 0.5 : 1), 0);
}

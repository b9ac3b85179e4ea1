import type { TipPosition } from '#tips/rules/check-position.ts';
import { formatReceipt } from '#tips/rules/receipt.ts';
import type { Words } from '#words/rules/format-words.ts';

/** What is written out; what is null or empty is left out. */
export interface WrittenTip {
  readonly kind: string;
  readonly place: string;
  readonly position: TipPosition | null;
  readonly words: string;
  readonly receipt: string | null;
  readonly madeAt: string | null;
  readonly state: string | null;
}

/** A tip as plain lines, to send as a message, to copy or to put into a file. */
export function writeOut(t: Words, tip: WrittenTip): string {
  const { position } = tip;
  return [
    tip.kind && t('tips.text.kind', { name: tip.kind }),
    tip.place && t('tips.text.place', { place: tip.place }),
    position && t('tips.text.position', sayPosition(position)),
    tip.words.trim(),
    tip.receipt && t('tips.text.receipt', { receipt: formatReceipt(tip.receipt) }),
    tip.madeAt && t('tips.text.made', { time: tip.madeAt }),
    tip.state && t('tips.text.state', { state: tip.state }),
  ]
    .filter((line) => line)
    .join('\n');
}

/** A position in figures for people: five decimals are about a metre; the error in whole metres. */
export function sayPosition(position: TipPosition): { lat: string; lon: string; metres: number } {
  return {
    lat: position.lat.toFixed(5),
    lon: position.lon.toFixed(5),
    metres: Math.round(position.accuracyMetres ?? 0),
  };
}

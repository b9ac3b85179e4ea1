import { saveFile } from '#shell/device/save-file.ts';
import type { Words } from '#words/rules/format-words.ts';
import type { ShownTip } from './TipItem.tsx';
import { sayTime } from './tip-text.ts';
import { writeOut } from './write-out.ts';

/**
 * Saves every tip of this phone as one text file, made on the phone; damaged records go in as they
 * were found. The file begins with a byte order mark, so that old editors read the Chinese.
 */
export function exportTips(t: Words, tips: readonly ShownTip[], spoiled: readonly unknown[]): void {
  const written = tips.map(({ tip, kind, place }) =>
    writeOut(t, {
      kind,
      place,
      position: tip.request.position ?? null,
      words: tip.request.words,
      receipt: tip.receipt,
      madeAt: sayTime(tip.kept.utcMs),
      state: t(`tips.state.${tip.state}`),
    }),
  );
  const found = spoiled.map((record) => JSON.stringify(record, null, 2));
  const text = `\ufeff${[...written, ...found].join('\n\n')}\n`;
  saveFile(t('tips.status.exportName'), 'text/plain;charset=utf-8', [text]);
}

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { copyText } from '#shell/device/copy-text.ts';
import { Pictogram } from '#shell/ui/Pictogram.tsx';
import type { Words } from '#words/rules/format-words.ts';

/** So long the button says what became of it. */
const SAID_MS = 4000;

/** A button that copies a text and says on itself whether it could. */
export function CopyButton({
  words: t,
  label,
  text,
  drawing,
}: {
  words: Words;
  label: string;
  text: string;
  drawing: string;
}): JSX.Element {
  const [said, setSaid] = useState<string>();
  const copy = async () => {
    setSaid((await copyText(text)) ? 'going.copied' : 'going.notCopied');
    setTimeout(() => setSaid(undefined), SAID_MS);
  };
  return (
    <button type="button" class="button tool-button" onClick={copy}>
      <Pictogram drawing={drawing} />
      <span aria-live="polite">{t(said ?? label)}</span>
    </button>
  );
}

import type { JSX, TargetedSubmitEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useTurn } from '#shell/ui/use-turn.ts';
import { askAfter } from '#tips/device/ask-after.ts';
import type { KeptTip } from '#tips/device/kept-tip.ts';
import { formatReceipt, readReceipt } from '#tips/rules/receipt.ts';
import type { Words } from '#words/rules/format-words.ts';
import { sayProblem, sayTime } from './tip-text.ts';

interface Props {
  readonly t: Words;
  readonly own: readonly KeptTip[];
}

/** Asks after any receipt, as people write it. A slip of the pen is found before the server is asked. */
export function LookUp({ t, own }: Props): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState('');
  const [answer, setAnswer] = useState('');
  const turn = useTurn();
  const fail = (code: string): void => {
    setWrong(sayProblem(t, code));
    setAnswer('');
    input.current?.focus();
  };
  const lookUp = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const isWanted = turn.begin();
    const text = input.current?.value ?? '';
    if (text.trim() === '') return fail('receipt.missing');
    const reading = readReceipt(text);
    if (!reading.ok) return fail(reading.code);
    if (input.current) input.current.value = formatReceipt(reading.receipt);
    setWrong('');
    setAnswer(t('tips.lookUp.asking'));
    const asked = await askAfter(reading.receipt);
    if (!isWanted()) return;
    const mine = own.find(({ receipt }) => receipt === reading.receipt);
    if (asked.ok) {
      setAnswer(t('tips.lookUp.received', { time: sayTime(asked.answer.receivedAt) }));
    } else if (mine && mine.state !== 'received') setAnswer(t('tips.lookUp.own'));
    else setAnswer(sayProblem(t, asked.code));
  };
  return (
    <section>
      <h2>{t('tips.lookUp.title')}</h2>
      <form noValidate onSubmit={(event) => void lookUp(event)}>
        <div class="field">
          <label for="receipt">{t('tips.lookUp.label')}</label>
          <p class="small" id="receipt-hint">
            {t('tips.lookUp.hint')}
          </p>
          <p class="wrong" id="receipt-wrong" role="alert">
            {wrong}
          </p>
          <input
            class="input mono"
            id="receipt"
            ref={input}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            translate={false}
            aria-invalid={wrong !== '' || undefined}
            aria-describedby="receipt-hint receipt-wrong"
          />
        </div>
        <div class="buttons">
          <button type="submit" class="button">
            {t('tips.lookUp.go')}
          </button>
        </div>
        <p role="status" class="answer">
          {answer}
        </p>
      </form>
    </section>
  );
}

import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Clauses } from '#shell/ui/Clauses.tsx';
import { Pictogram } from '#shell/ui/Pictogram.tsx';
import type { StorageCode } from '#tips/device/connection.ts';
import type { KeptTip } from '#tips/device/kept-tip.ts';
import type { Offer } from '#tips/device/server-offer.ts';
import type { Words } from '#words/rules/format-words.ts';
import { copyFrom } from './copy-from.ts';
import { DRAWN } from './drawn.ts';
import { ReceiptCard } from './ReceiptCard.tsx';
import { Steps } from './Steps.tsx';
import { shownState, stepsOf } from './steps.ts';
import { sayProblem } from './tip-text.ts';

/** What the receipt's view shows. `isSafe`: the tip will still be here after the page is closed. */
export interface ReceiptProps {
  readonly t: Words;
  readonly receipt: string;
  readonly tip: KeptTip | null;
  readonly isSafe: boolean;
  readonly trouble: StorageCode | null;
  readonly offer: Offer;
  readonly written: string;
  readonly onSaved: () => void;
}

/** The receipt right after the form: write it down, then end the form. */
export function ReceiptView(props: ReceiptProps): JSX.Element {
  const { t, receipt, tip, isSafe, trouble, offer } = props;
  const copy = useRef<HTMLButtonElement>(null);
  const state = shownState(tip);
  const canEnd = isSafe || state === 'received';
  const lead = canEnd || state === 'needs-attention' ? state : 'none';
  return (
    <>
      <h1 tabIndex={-1}>{t('tips.receipt.title')}</h1>
      <p class="lead" role="status">
        <Clauses text={t(`tips.receipt.lead.${lead}`)} />
      </p>
      <ReceiptCard t={t} receipt={receipt} state={state} />
      {trouble && <p class="notice">{sayProblem(t, trouble)}</p>}
      <div class="buttons no-print">
        {(!canEnd || state === 'needs-attention' || offer === 'no') && (
          <button
            type="button"
            class="button"
            ref={copy}
            data-copied={t('tips.receipt.copied')}
            data-failed={t('tips.receipt.copyFailed')}
            onClick={() => copy.current && void copyFrom(copy.current, props.written)}
          >
            <Pictogram drawing={DRAWN.copy} />
            <span>{t('tips.receipt.copyText')}</span>
          </button>
        )}
        {canEnd && (
          <button type="button" class="button go" onClick={props.onSaved}>
            {t('tips.receipt.saved')}
          </button>
        )}
      </div>
      <section>
        <h2>{t('tips.steps.title')}</h2>
        <Steps t={t} steps={stepsOf(tip, offer)} />
      </section>
    </>
  );
}

import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { announceChange } from '#tips/device/announce.ts';
import { askAfter } from '#tips/device/ask-after.ts';
import { clearDraft, EMPTY_DRAFT, loadDraft, saveDraft } from '#tips/device/draft.ts';
import { sendNow } from '#tips/device/keep-sending.ts';
import type { KeptTip } from '#tips/device/kept-tip.ts';
import type { Offer } from '#tips/device/server-offer.ts';
import { changeKept, removeKept } from '#tips/device/stores.ts';
import type { Words } from '#words/rules/format-words.ts';
import { addressOf, readLang } from '#words/rules/lang.ts';
import { copyFrom } from './copy-from.ts';
import { ReceiptCard, StateTag } from './ReceiptCard.tsx';
import { Steps } from './Steps.tsx';
import { shownState, stepsOf } from './steps.ts';
import { sayProblem, sayTime } from './tip-text.ts';
import { writeOut } from './write-out.ts';

/** A tip with the names of its kind and place in the page's language. */
export interface ShownTip {
  readonly tip: KeptTip;
  readonly kind: string;
  readonly place: string;
}
interface Props {
  readonly t: Words;
  readonly shown: ShownTip;
  readonly offer: Offer;
  readonly onRemoved: (tip: KeptTip) => void;
}

/** One tip of the list: closed to kind, time and state; open with its words, steps and buttons. */
export function TipItem({ t, shown, offer, onRemoved }: Props): JSX.Element {
  const { tip, kind, place } = shown;
  const [hasReceipt, setHasReceipt] = useState(false);
  const [asked, setAsked] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  const copy = useRef<HTMLButtonElement>(null);
  const remove = async (): Promise<void> => {
    const gone = await removeKept(tip.receipt);
    for (const name of ['tip', 'mistake'] as const) {
      if (loadDraft(name).receipt === tip.receipt) clearDraft(name);
    }
    if (gone) onRemoved(gone);
    announceChange();
  };
  const ask = async (): Promise<void> => {
    setAsked(t('tips.lookUp.asking'));
    const answer = await askAfter(tip.receipt);
    if (answer.ok) await changeKept(tip.receipt, (kept) => ({ ...kept, answer: answer.answer }));
    setAsked(
      answer.ok
        ? t('tips.lookUp.received', { time: sayTime(answer.answer.receivedAt) })
        : sayProblem(t, answer.code),
    );
    announceChange();
  };
  const sendAgain = async (): Promise<void> => {
    await changeKept(tip.receipt, (kept) =>
      kept.state === 'needs-attention' ? { ...kept, state: 'waiting', notBeforeMs: 0 } : null,
    );
    await sendNow('hand');
  };
  const rewrite = (): void => {
    if (loadDraft('tip').words !== '') {
      setAsked(t('tips.status.rewriteBusy'));
      return;
    }
    const { category, townId = '', villageCode = '', position = null, words } = tip.request;
    saveDraft('tip', { ...EMPTY_DRAFT, category, townId, villageCode, position, words });
    location.assign(addressOf(readLang(document.documentElement.lang), '/tip/'));
  };
  const written = (): string =>
    writeOut(t, {
      ...shown,
      position: tip.request.position ?? null,
      words: tip.request.words,
      receipt: tip.receipt,
      madeAt: sayTime(tip.kept.utcMs),
      state: t(`tips.state.${tip.state}`),
    });

  return (
    <li>
      <details class="pick">
        <summary class="row">
          <span>
            <b>{kind}</b>
            <small>
              {sayTime(tip.kept.utcMs)} {place}
            </small>
          </span>
          <StateTag t={t} state={shownState(tip)} />
        </summary>
        <div class="inner">
          <p class="written">{tip.request.words}</p>
          <Steps t={t} steps={stepsOf(tip, offer)} />
          <p role="status">{asked}</p>
          <div class="buttons">
            {tip.state === 'received' && (
              <button type="button" class="button tool-button" onClick={() => void ask()}>
                {t('tips.status.ask')}
              </button>
            )}
            {tip.state === 'needs-attention' && (
              <>
                <button type="button" class="button tool-button" onClick={rewrite}>
                  {t('tips.status.rewrite')}
                </button>
                <button type="button" class="button tool-button" onClick={() => void sendAgain()}>
                  {t('tips.status.again')}
                </button>
              </>
            )}
            <button
              type="button"
              class="button tool-button"
              aria-expanded={hasReceipt}
              onClick={() => setHasReceipt(!hasReceipt)}
            >
              {t(hasReceipt ? 'tips.status.hideReceipt' : 'tips.status.receipt')}
            </button>
          </div>
          {hasReceipt && <ReceiptCard t={t} receipt={tip.receipt} state={shownState(tip)} />}
          <div class="buttons">
            <button
              type="button"
              class="button tool-button"
              ref={copy}
              data-copied={t('tips.receipt.copied')}
              data-failed={t('tips.receipt.copyFailed')}
              onClick={() => copy.current && void copyFrom(copy.current, written())}
            >
              {t('tips.status.copy')}
            </button>
            {isAsking ? (
              <div class="notice" role="alert">
                <p>{t('tips.status.removeAsk')}</p>
                <div class="buttons two">
                  <button
                    type="button"
                    class="button tool-button"
                    onClick={() => setIsAsking(false)}
                  >
                    {t('tips.status.removeNo')}
                  </button>
                  <button
                    type="button"
                    class="button tool-button ink"
                    onClick={() => void remove()}
                  >
                    {t('tips.status.removeYes')}
                  </button>
                </div>
              </div>
            ) : (
              <button
                type="button"
                class="button tool-button"
                onClick={() => (tip.state === 'received' ? void remove() : setIsAsking(true))}
              >
                {t('tips.status.remove')}
              </button>
            )}
          </div>
        </div>
      </details>
    </li>
  );
}

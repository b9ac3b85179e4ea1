import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { encode } from 'uqr';
import { Clauses } from '#shell/ui/Clauses.tsx';
import { Pictogram } from '#shell/ui/Pictogram.tsx';
import { formatReceipt, groupReceipt } from '#tips/rules/receipt.ts';
import type { Words } from '#words/rules/format-words.ts';
import { copyFrom } from './copy-from.ts';
import { DRAWN } from './drawn.ts';
import type { ShownState } from './steps.ts';

interface Props {
  readonly t: Words;
  readonly receipt: string;
  readonly state: ShownState;
}

/** The receipt to write down: nine groups of three, the same as a QR code, copy and print. */
export function ReceiptCard({ t, receipt, state }: Props): JSX.Element {
  const copy = useRef<HTMLButtonElement>(null);
  return (
    <>
      <div class="receipt">
        <p class="printed">{t('tips.receipt.printed')}</p>
        <div class="receipt-head">
          <h2>{t('tips.receipt.label')}</h2>
          <StateTag t={t} state={state} />
        </div>
        <p class="hidden-text">{t('tips.receipt.spoken', { receipt: spell(receipt) })}</p>
        <div class="receipt-grid" aria-hidden="true" translate={false}>
          {groupReceipt(receipt).map((group, index) => (
            <span key={index}>{group}</span>
          ))}
        </div>
        <div class="receipt-foot">
          <QrCode text={receipt} name={t('tips.receipt.qrName')} />
          <div>
            <p>
              <Clauses text={t('tips.receipt.read')} />
            </p>
            <p class="small">{t('tips.receipt.qr')}</p>
          </div>
        </div>
      </div>
      <div class="buttons two no-print">
        <button
          type="button"
          class="button"
          ref={copy}
          data-copied={t('tips.receipt.copied')}
          data-failed={t('tips.receipt.copyFailed')}
          onClick={() => copy.current && void copyFrom(copy.current, formatReceipt(receipt))}
        >
          <Pictogram drawing={DRAWN.copy} />
          <span>{t('tips.receipt.copy')}</span>
        </button>
        <button type="button" class="button" onClick={() => print()}>
          <Pictogram drawing={DRAWN.print} />
          {t('tips.receipt.print')}
        </button>
      </div>
    </>
  );
}

const LOOK = {
  waiting: 'waiting',
  sending: 'waiting',
  received: 'received',
  'needs-attention': 'wrong',
  none: 'wrong',
} as const satisfies Record<ShownState, string>;
const DRAWING = { waiting: 'clock', received: 'tick', wrong: 'cross' } as const;

/** The state in a word; dashed while nothing is certain. */
export function StateTag({ t, state }: { t: Words; state: ShownState }): JSX.Element {
  const look = LOOK[state];
  return (
    <span class="pill state" data-state={look}>
      <Pictogram drawing={DRAWN[DRAWING[look]]} />
      {t(`tips.state.${state}`)}
    </span>
  );
}

/** Black on white whatever the theme, four clear modules around it. */
function QrCode({ text, name }: { text: string; name: string }): JSX.Element {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data
    .flatMap((row, y) => row.map((isBlack, x) => (isBlack ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={name}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}

function spell(receipt: string): string {
  return groupReceipt(receipt)
    .map((group) => [...group].join(' '))
    .join(', ');
}

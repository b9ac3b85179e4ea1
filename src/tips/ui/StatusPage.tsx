import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PlacesFile } from '#places/rules/find-village.ts';
import { announceChange, onChange } from '#tips/device/announce.ts';
import { loadDraft } from '#tips/device/draft.ts';
import { sendNow } from '#tips/device/keep-sending.ts';
import type { KeptTip } from '#tips/device/kept-tip.ts';
import { askOffer, lastOffer, type Offer } from '#tips/device/server-offer.ts';
import { keepInBest, listKept } from '#tips/device/stores.ts';
import type { Words } from '#words/rules/format-words.ts';
import { addressOf, readLang } from '#words/rules/lang.ts';
import { exportTips } from './export-tips.ts';
import { LookUp } from './LookUp.tsx';
import { sayPlace } from './place-list.ts';
import { type ShownTip, TipItem } from './TipItem.tsx';
import { sayProblem } from './tip-text.ts';

/** Kinds by id, and the list of places (null where it could not be had). */
export interface StatusProps {
  readonly t: Words;
  readonly names: ReadonlyMap<string, string>;
  readonly places: PlacesFile | null;
}
type Listed = Awaited<ReturnType<typeof listKept>>;

/** What this phone keeps, what became of it, and the look-up for any receipt. */
export function StatusPage({ t, names, places }: StatusProps): JSX.Element {
  const [listed, setListed] = useState<Listed | null>(null);
  const [offer, setOffer] = useState<Offer>(lastOffer);
  const [removed, setRemoved] = useState<KeptTip | null>(null);
  const load = useCallback(() => void listKept().then(setListed), []);
  useEffect(() => {
    load();
    void askOffer().then((now) => setOffer(now.offer));
    return onChange(load);
  }, [load]);

  const shown = (tip: KeptTip): ShownTip => ({
    tip,
    kind: names.get(tip.request.category) ?? '',
    place: sayPlace(places, tip.request.townId, tip.request.villageCode),
  });
  const undo = async (tip: KeptTip): Promise<void> => {
    // At once: the notice of another tip that is removed meanwhile must stand.
    setRemoved(null);
    if (!(await keepInBest(tip))) setRemoved((other) => other ?? tip);
    announceChange();
  };
  const tips = [...(listed?.tips ?? [])].reverse();
  return (
    <>
      {listed && <Waiting t={t} tips={tips} />}
      {listed?.trouble && <p class="notice">{sayProblem(t, listed.trouble)}</p>}
      <div role="status">
        {removed && (
          <div class="notice">
            <p>{t('tips.status.removed')}</p>
            <button type="button" class="button tool-button" onClick={() => void undo(removed)}>
              {t('tips.form.undo')}
            </button>
          </div>
        )}
      </div>
      <ul class="tips">
        {tips.map((tip) => (
          <TipItem
            key={tip.receipt}
            t={t}
            shown={shown(tip)}
            offer={offer}
            onRemoved={setRemoved}
          />
        ))}
      </ul>
      {listed && listed.newer > 0 && <p>{t('tips.status.newer', { count: listed.newer })}</p>}
      {listed && listed.spoiled.length > 0 && (
        <p>{t('tips.status.spoiled', { count: listed.spoiled.length })}</p>
      )}
      {listed && tips.length + listed.spoiled.length > 0 && (
        <div class="buttons">
          <button
            type="button"
            class="button tool-button"
            onClick={() => exportTips(t, tips.map(shown), listed.spoiled)}
          >
            {t('tips.status.export')}
          </button>
        </div>
      )}
      {listed && <WriteOne t={t} />}
      <LookUp t={t} own={tips} />
    </>
  );
}

/** The way to the form; an unfinished tip waits there. */
function WriteOne({ t }: { t: Words }): JSX.Element {
  const address = addressOf(readLang(document.documentElement.lang), '/tip/');
  const isOpen = loadDraft('tip').words !== '';
  return (
    <div class="buttons">
      {isOpen && <p>{t('tips.status.draft')}</p>}
      <a class="button" href={address}>
        {t(isOpen ? 'tips.status.draftGo' : 'tips.status.new')}
      </a>
    </div>
  );
}

/** How many wait, and the button that does not heed any pause. */
function Waiting({ t, tips }: { t: Words; tips: readonly KeptTip[] }): JSX.Element {
  const [run, setRun] = useState<'idle' | 'runs' | 'ran'>('idle');
  const count = tips.filter(({ state }) => state === 'waiting' || state === 'sending').length;
  const retry = async (): Promise<void> => {
    setRun('runs');
    await sendNow('hand');
    setRun('ran');
  };
  const sum = tips.length === 0 ? t('tips.status.empty') : t('tips.status.allSent');
  const hasRefused = tips.some(({ state }) => state === 'needs-attention');
  return (
    <>
      <p role="status">
        {count > 0 ? t('tips.status.waiting', { count }) : hasRefused ? '' : sum}{' '}
        {run === 'ran' && count > 0 && t('tips.status.retried')}
      </p>
      {count > 0 && (
        <div class="buttons">
          <button
            type="button"
            class="button go"
            aria-disabled={run === 'runs'}
            onClick={() => run !== 'runs' && void retry()}
          >
            {t(run === 'runs' ? 'tips.status.retrying' : 'tips.status.retry')}
          </button>
        </div>
      )}
    </>
  );
}

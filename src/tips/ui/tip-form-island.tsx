import { render } from 'preact';
import { readSettings } from '#shell/device/settings.ts';
import { onChange } from '#tips/device/announce.ts';
import { clearDraft, type Draft, EMPTY_DRAFT, loadDraft, saveDraft } from '#tips/device/draft.ts';
import { keepSending } from '#tips/device/keep-sending.ts';
import { momentNow } from '#tips/device/keep-tip.ts';
import { newReceipt } from '#tips/device/receipt-maker.ts';
import { askOffer, lastOffer, type Offer } from '#tips/device/server-offer.ts';
import { addressOf, readLang } from '#words/rules/lang.ts';
import { readAbout, withAddress } from './about-page.ts';
import { loadPlaces, sayPlace } from './place-list.ts';
import { ReceiptView } from './ReceiptView.tsx';
import { type ReceiptWatch, watchReceipt } from './receipt-watch.ts';
import { wakeSms } from './sms-part.ts';
import { isEmpty, wakeForm } from './tip-form.ts';
import { readTipWords } from './tip-text.ts';
import { writeOut } from './write-out.ts';

/**
 * The tip's page: the form, then the receipt. Which of the two is shown depends on the draft alone
 * (it has its receipt from the first press), so reload, back button, a second tab and a second
 * press all lead to the same receipt.
 */
export async function mount(root: HTMLElement): Promise<void> {
  const t = await readTipWords();
  const lang = readLang(document.documentElement.lang);
  const about = readAbout(location.search);
  const name = about ? 'mistake' : 'tip';
  const part = (which: string): HTMLElement =>
    root.querySelector<HTMLElement>(`[data-part="${which}"]`) ?? root;
  const fromSettings = root.querySelector<HTMLElement>('[data-from-settings]');
  const cleared = root.querySelector<HTMLElement>('[data-cleared]');
  const lineOf = (path: string): string => t('tips.mistake.line', { path });
  let offer: Offer = lastOffer();
  let watch: ReceiptWatch | null = null;
  let shownAtMs = 0;
  // In a task of its own: what waits can wait for the form.
  setTimeout(keepSending);

  const form = wakeForm(
    part('form'),
    { name, t, given: about ? lineOf(about) : '' },
    {
      onReady: (draft) => (offer === 'no' ? void showText(draft) : takeReceipt(draft)),
      onWrite: () => cleared?.setAttribute('hidden', ''),
      onClear: (before) => {
        clearDraft(name);
        form.show(freshDraft());
        if (!cleared) return;
        cleared.hidden = false;
        const undo = cleared.querySelector('button');
        undo?.focus();
        if (undo) undo.onclick = () => putBack(before);
      },
    },
  );
  const sms = wakeSms(part('sms'), () => {
    part('sms').hidden = true;
    part('form').hidden = false;
    part('form').querySelector('textarea')?.focus();
  });

  /** The first press: the draft has its receipt before anything can be waited for. */
  const takeReceipt = (draft: Draft): void => {
    const there = loadDraft(name);
    const receipt = there.receipt ?? newReceipt();
    const frozen = there.receipt ? there : { ...draft, receipt, made: momentNow() };
    saveDraft(name, frozen);
    void navigator.storage?.persist?.().catch(() => false);
    showReceipt(frozen, 'focus');
  };
  const showText = async (draft: Draft): Promise<void> => {
    const text = await writtenOf(draft);
    part('form').hidden = true;
    sms.show(text);
  };
  const writtenOf = async (draft: Draft): Promise<string> =>
    writeOut(t, {
      kind: nameOfCategory(root, draft.category),
      place: sayPlace(await loadPlaces(), draft.townId, draft.villageCode),
      position: draft.position,
      words: draft.words,
      receipt: offer === 'no' ? null : draft.receipt,
      madeAt: null,
      state: null,
    });

  const showReceipt = (draft: Draft, focus: 'focus' | 'stay'): void => {
    const { receipt } = draft;
    if (!receipt || watch?.receipt === receipt) return;
    watch?.stop();
    part('write').hidden = true;
    part('receipt').hidden = false;
    shownAtMs = performance.now();
    let written = '';
    watch = watchReceipt(draft, (seen) => {
      const view = (
        <ReceiptView {...seen} {...{ t, receipt, offer, written }} onSaved={() => void endForm()} />
      );
      render(view, part('receipt'));
    });
    void writtenOf(draft).then((text) => {
      written = text;
      watch?.refresh();
    });
    if (focus === 'stay') return;
    scrollTo(0, 0);
    part('receipt').querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  };
  /**
   * Ends the form only when the tip will still be there after the page is closed. The second half
   * of a double tap on the form's button must not end it: nobody has read the receipt by then.
   */
  const endForm = async (): Promise<void> => {
    if (performance.now() - shownAtMs < DOUBLE_TAP_MS || !(await watch?.isSafe())) return;
    clearDraft(name);
    location.assign(addressOf(lang, '/tip/status/'));
  };

  const freshDraft = (): Draft =>
    about
      ? { ...EMPTY_DRAFT, category: 'page-mistake', about }
      : { ...EMPTY_DRAFT, villageCode: readSettings().village ?? '' };
  const putBack = (before: Draft): void => {
    if (cleared) cleared.hidden = true;
    saveDraft(name, before);
    form.show(before);
    part('form').querySelector('textarea')?.focus();
  };
  /** Shows what the draft says: after waking, from the back-forward cache, from another tab. */
  const showDraft = (): void => {
    const stored = loadDraft(name);
    if (stored.receipt) {
      showReceipt(stored, 'stay');
      return;
    }
    watch?.stop();
    watch = null;
    part('receipt').hidden = true;
    part('write').hidden = false;
    const draft = isEmpty(stored) ? freshDraft() : stored;
    fromSettings?.toggleAttribute('hidden', !(isEmpty(stored) && draft.villageCode));
    form.show(about ? { ...draft, about, words: withAddress(draft.words, lineOf(about)) } : draft);
  };
  const showOffer = (): void => {
    form.showOffer(offer);
    watch?.refresh();
  };

  if (about) wakeMistake(root, about);
  showDraft();
  showOffer();
  part('form').hidden = false;
  onChange(() => watch?.refresh());
  addEventListener('pageshow', (event) => event.persisted && showDraft());
  addEventListener('storage', (event) => {
    if (event.key?.endsWith(`${name}-draft`)) showDraft();
  });
  offer = (await askOffer()).offer;
  showOffer();
}

const DOUBLE_TAP_MS = 800;

/** Turns the page into "a mistake on a page": its words, no place, and the way back to that page. */
function wakeMistake(root: HTMLElement, about: string): void {
  for (const one of root.querySelectorAll<HTMLElement>('[data-mistake]')) {
    one.textContent = one.dataset['mistake'] ?? '';
  }
  root.querySelector('[data-field="place"]')?.setAttribute('hidden', '');
  const way = root.querySelector<HTMLAnchorElement>('[data-way]');
  if (!way) return;
  way.href = about;
  way.hidden = false;
}

function nameOfCategory(root: HTMLElement, id: string): string {
  const radios = [...root.querySelectorAll<HTMLInputElement>('[name=category]')];
  const row = radios.find(({ value }) => value === id)?.closest('label');
  return row?.querySelector('b')?.textContent ?? '';
}

import { readSettings } from '#shell/device/settings.ts';
import { pageLang } from '#words/device/read-words.ts';

/**
 * One step on a screen: the static card shows every step; this adds the switch, back and next.
 * The step is kept in the address (`#step-2`), so that a reload or the back button shows the same one.
 */
export function mount(card: HTMLElement): void {
  const main = card.closest('main');
  const steps = [...card.querySelectorAll<HTMLElement>('.steps > li')];
  const boxes = [...card.querySelectorAll<HTMLElement>('.boxes > span')];
  const view = card.querySelector<HTMLButtonElement>('[data-view]');
  const back = card.querySelector<HTMLButtonElement>('[data-back]');
  const next = card.querySelector<HTMLButtonElement>('[data-next]');
  if (!main || !view || !back || !next || steps.length === 0) return;

  const label = next.querySelector('span');
  const stepOf = () => {
    const found = /^#step-(\d+)$/.exec(location.hash);
    return found ? Math.min(Math.max(Number(found[1]), 1), steps.length) : 0;
  };
  const show = (move: boolean) => {
    const at = stepOf();
    main.classList.toggle('one', at > 0);
    view.textContent = (at > 0 ? view.dataset['all'] : view.dataset['one']) ?? '';
    for (const [index, step] of steps.entries()) step.classList.toggle('on', index + 1 === at);
    for (const [index, box] of boxes.entries()) box.classList.toggle('on', index < at);
    back.hidden = at <= 1;
    if (label)
      label.textContent =
        (at === steps.length ? next.dataset['again'] : next.dataset['label']) ?? '';
    if (!move || at === 0) return;
    const heading = steps[at - 1]?.querySelector<HTMLElement>('h2');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    scrollTo(0, 0);
  };
  const goTo = (step: number) => {
    location.hash = step > 0 ? `step-${step}` : 'all';
  };
  view.addEventListener('click', () => goTo(stepOf() > 0 ? 0 : 1));
  back.addEventListener('click', () => goTo(Math.max(1, stepOf() - 1)));
  next.addEventListener('click', () => goTo(stepOf() === steps.length ? 1 : stepOf() + 1));
  addEventListener('hashchange', () => show(true));
  const place = readSettings().villageName?.[pageLang()];
  if (place) for (const slot of card.querySelectorAll('[data-place]')) slot.textContent = place;
  show(false);
}

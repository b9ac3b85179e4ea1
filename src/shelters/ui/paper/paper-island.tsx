import { render } from 'preact';
import { loadPlaces } from '#places/device/load-places.ts';
import { localDay } from '#shell/device/overdue.ts';
import { openHouseholds } from '#shelters/device/households.ts';
import { loadShelters } from '#shelters/device/load-shelters.ts';
import { orderHouseholds } from '#shelters/rules/households/order-households.ts';
import { readChoice, writeChoice } from '#shelters/rules/paper/paper-choice.ts';
import { replaceBy } from '#shelters/rules/paper/replace-by.ts';
import { pageLang } from '#words/device/read-words.ts';
import { PaperScreen } from './PaperScreen.tsx';
import { type PaperKit, readPage } from './paper-kit.ts';
import { paperWords } from './paper-words.ts';

/**
 * Draws what is printed: on the screen the first sheets, on paper all of them. What was chosen stands behind the
 * # of the address, so that a reload shows the same and nothing of it leaves the phone.
 */
export async function mount(root: HTMLElement): Promise<void> {
  const page = readPage(root);
  const [t, store, places, shelters] = await Promise.all([
    paperWords(),
    openHouseholds(),
    loadPlaces().catch(() => undefined),
    loadShelters().catch(() => undefined),
  ]);
  const stage = document.createElement('div');
  let choice = readChoice(location.hash);
  let whole = false;

  function draw(): void {
    const now = new Date();
    const today = localDay(now);
    const kit: PaperKit = {
      ...page,
      t,
      lang: pageLang(),
      places,
      shelters,
      origin: location.origin,
      nowMs: now.getTime(),
      today,
      replaceBy: replaceBy(today),
    };
    render(
      <PaperScreen
        kit={kit}
        choice={choice}
        households={orderHouseholds(store.all())}
        whole={whole}
        helper={root.dataset.helper ?? ''}
        onChoose={(next) => {
          choice = next;
          history.replaceState(history.state, '', writeChoice(next));
          draw();
        }}
      />,
      stage,
    );
  }

  const drawWhole = (all: boolean) => () => {
    whole = all;
    draw();
  };
  addEventListener('beforeprint', drawWhole(true));
  addEventListener('afterprint', drawWhole(false));
  addEventListener('hashchange', () => {
    choice = readChoice(location.hash);
    draw();
  });
  draw();
  root.replaceChildren(stage);
}

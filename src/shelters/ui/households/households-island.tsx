import { render } from 'preact';
import { loadPlaces } from '#places/device/load-places.ts';
import { SHELTER_HAZARDS, type ShelterHazard } from '#places/rules/hazards.ts';
import type { Box } from '#places/rules/position.ts';
import { localDay } from '#shell/device/overdue.ts';
import {
  type HouseholdDraft,
  keepHouseholdDraft,
  readHouseholdDraft,
} from '#shelters/device/household-draft.ts';
import { openHouseholds } from '#shelters/device/households.ts';
import { loadShelters } from '#shelters/device/load-shelters.ts';
import type { Household } from '#shelters/rules/households/household.ts';
import { orderHouseholds } from '#shelters/rules/households/order-households.ts';
import { pageLang } from '#words/device/read-words.ts';
import { draftOf } from './draft-household.ts';
import { HelperScreen } from './HelperScreen.tsx';
import type { HelperActions, HelperView } from './households-view.ts';
import { helperWords } from './households-words.ts';

/**
 * Helper mode: one phone keeps the households of a hamlet and finds for all of them at once. Each
 * change is on the disk before it is said; where the phone keeps nothing the page says so and holds
 * them. Another tab or a page from the browser's memory is met by reading again.
 */
export async function mount(root: HTMLElement): Promise<void> {
  const [t, store, places, shelters] = await Promise.all([
    helperWords(),
    openHouseholds(),
    loadPlaces().catch(() => undefined),
    loadShelters().catch(() => undefined),
  ]);
  const box = JSON.parse(root.dataset.box ?? '') as Box;
  const stage = document.createElement('div');
  let hazard: ShelterHazard = hazardOfAddress();
  let draft: HouseholdDraft | undefined = readHouseholdDraft();
  let said: HelperView['said'];

  async function change(
    put: readonly Household[],
    remove: readonly string[],
    text: string,
    undo?: { readonly put: readonly Household[]; readonly remove: readonly string[] },
  ): Promise<void> {
    const done = store.change(put, remove);
    // The way back of the change before must not be taken while this one is on its way.
    said = undefined;
    draw();
    await done;
    const takeBack = undo && (() => void change(undo.put, undo.remove, t('shelter-helper.undone')));
    said = text ? { text, undo: takeBack } : undefined;
    draw();
    if (text) stage.querySelector<HTMLElement>('[data-said]')?.focus();
  }

  const act: HelperActions = {
    open(household) {
      draft = draftOf(household);
      keepHouseholdDraft(draft);
      said = undefined;
      show('h2');
    },
    type(next) {
      draft = next;
      keepHouseholdDraft(next);
      draw();
    },
    leave() {
      draft = undefined;
      keepHouseholdDraft(undefined);
      show('[data-add]');
    },
    keep(household) {
      draft = undefined;
      keepHouseholdDraft(undefined);
      scrollTo(0, 0);
      void change([household], [], t('shelter-helper.saved', { name: household.nickname }));
    },
    remove(household) {
      const text = t('shelter-helper.removed', { name: household.nickname });
      void change([], [household.id], text, { put: [household], remove: [] });
    },
    removeAll() {
      const before = store.all();
      const ids = before.map(({ id }) => id);
      void change([], ids, t('shelter-helper.eraseDone'), { put: before, remove: [] });
    },
    move(household, move) {
      void change([{ ...household, move, changedAt: Date.now() }], [], '');
    },
    resetMoves() {
      const before = store.all().filter(({ move }) => move !== 'home');
      const changedAt = Date.now();
      const after = before.map((one): Household => ({ ...one, move: 'home', changedAt }));
      void change(after, [], t('shelter-helper.resetDone'), { put: before, remove: [] });
    },
    choose(next) {
      hazard = next;
      draw();
    },
    load(households) {
      const before = store.all();
      const known = new Set(before.map(({ id }) => id));
      const fresh = households.filter(({ id }) => !known.has(id)).map(({ id }) => id);
      const text = t('shelter-helper.file.done');
      void change(households, [], text, { put: before, remove: fresh });
    },
    silence() {
      said = undefined;
      show('[data-add]');
    },
  };

  /** Draws, and puts the focus where reading goes on. */
  function show(selector: string): void {
    draw();
    const target = stage.querySelector<HTMLElement>(selector);
    if (target?.matches('h2')) target.setAttribute('tabindex', '-1');
    target?.focus();
  }

  function draw(): void {
    const now = new Date();
    const view: HelperView = {
      t,
      lang: pageLang(),
      box,
      places,
      shelters,
      households: orderHouseholds(store.all()),
      kept: store.kept(),
      newer: store.newer,
      hazard,
      draft,
      said,
      nowMs: now.getTime(),
      today: localDay(now),
      paper: root.dataset.paper ?? '',
      act,
    };
    render(<HelperScreen view={view} />, stage);
  }

  draw();
  root.replaceChildren(stage);
  const again = () => void store.refresh().then(draw);
  addEventListener('pageshow', (event) => event.persisted && again());
  document.addEventListener('visibilitychange', () => document.hidden || again());
}

function hazardOfAddress(): ShelterHazard {
  const asked = new URLSearchParams(location.search).get('hazard');
  return SHELTER_HAZARDS.find((one) => one === asked) ?? SHELTER_HAZARDS[0];
}

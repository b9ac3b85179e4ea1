import { render } from 'preact';
import { loadPlaces } from '#places/device/load-places.ts';
import type { Box } from '#places/rules/position.ts';
import { readSettings } from '#shell/device/settings.ts';
import { loadShelters } from '#shelters/device/load-shelters.ts';
import { pageLang } from '#words/device/read-words.ts';
import { originOfVillage } from '../place/origin-of-village.ts';
import { shelterWords } from '../shelter-words.ts';
import { FinderScreen } from './FinderScreen.tsx';
import type { FinderView } from './finder-view.ts';

/**
 * The shelter finder in place of the static list. Hazard, look and the opened shelter stand in the
 * address; the place begins with "my village". A position stays on this page: it is neither kept
 * nor sent. Where the county's list cannot be read the static page stays as it is.
 */
export async function mount(root: HTMLElement): Promise<void> {
  const [t, list] = await Promise.all([shelterWords(), loadShelters()]);
  const data = JSON.parse(root.dataset['finder'] ?? '') as {
    readonly box: Box;
    readonly towns: Readonly<Record<string, string>>;
    readonly hasLines: boolean;
    readonly mapKey?: string;
  };
  const view: FinderView = { t, list, lang: pageLang(), drawings: readDrawings(root), ...data };
  const mine = await originOfMyVillage();
  root.replaceChildren();
  render(<FinderScreen view={view} mine={mine} />, root);
}

/** The pictograms of the page's own static part, by the name they carry. */
function readDrawings(root: HTMLElement): Readonly<Record<string, string>> {
  const drawn = root.querySelectorAll<HTMLElement>('[data-drawing]');
  return Object.fromEntries(
    [...drawn].map((one) => [
      one.dataset['drawing'] ?? '',
      one.querySelector('svg')?.innerHTML ?? '',
    ]),
  );
}

async function originOfMyVillage() {
  const { village } = readSettings();
  if (!village) return { kind: 'none' } as const;
  const places = await loadPlaces().catch(() => undefined);
  const entry = places?.villages.find(([code]) => code === village);
  return places && entry ? originOfVillage(places, entry, pageLang()) : ({ kind: 'none' } as const);
}

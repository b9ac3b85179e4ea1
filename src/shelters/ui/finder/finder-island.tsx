import { render } from 'preact';
import { loadPlaces } from '#places/device/load-places.ts';
import type { Box } from '#places/rules/position.ts';
import { readSettings } from '#shell/device/settings.ts';
import { loadShelters } from '#shelters/device/load-shelters.ts';
import { pageLang } from '#words/device/read-words.ts';
import { originOfVillage } from '../place/origin-of-village.ts';
import { shelterWords } from '../shelter-words.ts';
import { FinderScreen } from './FinderScreen.tsx';
import { readVillage } from './finder-address.ts';
import type { FinderView } from './finder-view.ts';

/**
 * The shelter finder in place of the static list. Hazard, look and the opened shelter stand in the
 * address; the place begins with the village of a printed code, else with "my village". A position
 * stays on this page: it is neither kept nor sent. Where the county's list cannot be read the static
 * page stays as it is.
 */
export async function mount(root: HTMLElement): Promise<void> {
  const [t, list] = await Promise.all([shelterWords(), loadShelters()]);
  const data = JSON.parse(root.dataset['finder'] ?? '') as {
    readonly box: Box;
    readonly declination?: number;
    readonly towns: Readonly<Record<string, string>>;
    readonly hasLines: boolean;
    readonly mapKey?: string;
  };
  const view: FinderView = { t, list, lang: pageLang(), drawings: readDrawings(root), ...data };
  const mine = await originToBegin();
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

/** The village of a printed code comes before "my village"; a code nobody knows changes nothing. */
async function originToBegin() {
  const wanted = [readVillage(), readSettings().village].filter(Boolean);
  if (wanted.length === 0) return { kind: 'none' } as const;
  const places = await loadPlaces().catch(() => undefined);
  const entries = wanted.map((village) => places?.villages.find(([code]) => code === village));
  const entry = entries.find((one) => one !== undefined);
  return places && entry ? originOfVillage(places, entry, pageLang()) : ({ kind: 'none' } as const);
}

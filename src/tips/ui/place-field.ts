import {
  findVillages,
  type PlacesFile,
  takeFound,
  type VillageEntry,
  villagesOf,
} from '#places/rules/find-village.ts';
import type { Words } from '#words/rules/format-words.ts';
import type { FormField } from './category-field.ts';
import { loadPlaces, nameOf, sayPlace } from './place-list.ts';

/** A place as the form holds it; '' where nothing is chosen. */
export interface ChosenPlace {
  readonly townId: string;
  readonly villageCode: string;
}

/**
 * Wakes the place picker: a typed search by name, pinyin or initials, or town and then village.
 * Where the list of villages cannot be had, the towns of the static page stay. `filled`: the town
 * was found for a village that came without one.
 */
export function wakePlace(
  field: HTMLElement,
  t: Words,
  onPick: (place: ChosenPlace, how: 'picked' | 'filled') => void,
): FormField<ChosenPlace> {
  const part = <E extends HTMLElement>(name: string): E | null => field.querySelector<E>(name);
  const pick = part<HTMLDetailsElement>('[data-pick]');
  const chosen = part('[data-chosen]');
  const search = part<HTMLInputElement>('input[type=search]');
  const results = part('[data-results]');
  const found = part('[data-found]');
  const town = part<HTMLSelectElement>('#tip-town');
  const village = part<HTMLSelectElement>('#tip-village');
  if (!pick || !chosen || !search || !results || !found || !town || !village) {
    return { show: () => undefined };
  }
  let file: PlacesFile | null = null;
  let place: ChosenPlace = { townId: '', villageCode: '' };

  const draw = (): void => {
    town.value = place.townId;
    const own = file && place.townId ? villagesOf(file.villages, place.townId) : [];
    village.replaceChildren(
      ...[['', t('tips.form.none')], ...own.map((one) => [one[0], nameOf(one)])].map(
        ([value, text]) => new Option(text, value),
      ),
    );
    village.value = place.villageCode;
    part('[data-villages]')?.toggleAttribute('hidden', own.length === 0);
    const townName = place.townId ? (town.selectedOptions[0]?.text ?? '') : '';
    chosen.textContent =
      sayPlace(file, place.townId, place.villageCode) ||
      townName ||
      (chosen.dataset['empty'] ?? '');
  };
  const choose = (next: ChosenPlace): void => {
    place = next;
    draw();
    onPick(place, 'picked');
  };
  const offer = (): void => {
    const text = search.value.trim();
    const villages = file && text ? findVillages(file, text, 8) : [];
    results.replaceChildren(...villages.map((one) => offerOf(one, file)));
    results.hidden = villages.length === 0;
    found.textContent = sayFound(t, text, villages.length);
  };
  const take = (entry: Element | null): void => {
    const { town: townId, village: villageCode } = (entry as HTMLElement | null)?.dataset ?? {};
    if (!townId || !villageCode) return;
    search.value = '';
    offer();
    choose({ townId, villageCode });
    pick.open = false;
    pick.querySelector('summary')?.focus();
  };

  search.addEventListener('input', offer);
  search.addEventListener('keydown', (event) => {
    // Enter also ends the writing of a word in pinyin: that one chooses nothing.
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    const taken = file && takeFound(file, search.value);
    if (!taken) return;
    if ('village' in taken) return take(results.querySelector('button'));
    search.value = '';
    offer();
    choose({ townId: taken.townId, villageCode: '' });
    village.focus();
  });
  results.addEventListener('click', (event) => take((event.target as Element).closest('button')));
  town.addEventListener('change', () => choose({ townId: town.value, villageCode: '' }));
  village.addEventListener('change', () => choose({ ...place, villageCode: village.value }));
  const load = async (): Promise<void> => {
    file ??= await loadPlaces();
    const own = file?.villages.find(([code]) => code === place.villageCode);
    if (own && !place.townId) {
      place = { ...place, townId: own[3] };
      onPick(place, 'filled');
    }
    part('[data-search]')?.toggleAttribute('hidden', !file);
    part('[data-no-places]')?.toggleAttribute('hidden', file !== null);
    draw();
  };
  pick.addEventListener('toggle', () => pick.open && void load());
  return {
    show(next) {
      place = next;
      draw();
      if (next.villageCode) void load();
    },
  };
}

function sayFound(t: Words, text: string, count: number): string {
  if (!text) return '';
  return count > 0 ? t('tips.form.searchCount', { count }) : t('tips.form.searchNone', { text });
}

function offerOf(village: VillageEntry, file: PlacesFile | null): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'row';
  button.dataset['town'] = village[3];
  button.dataset['village'] = village[0];
  const words = document.createElement('span');
  const name = document.createElement('b');
  name.textContent = nameOf(village);
  const town = document.createElement('small');
  town.textContent = sayPlace(file, village[3], undefined);
  words.append(name, town);
  button.append(words);
  const item = document.createElement('li');
  item.append(button);
  return item;
}

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { nameVillage } from '#places/rules/name-place.ts';
import { countMoves } from '#shelters/rules/households/count-moves.ts';
import { HouseholdItem } from './HouseholdItem.tsx';
import type { HelperView } from './households-view.ts';

/** Households drawn at once: a list of 500 opens as fast as one of 30. */
const STEP = 30;

/** From this many on, looking for a name is worth a field. */
const SEARCH_FROM = 8;

/** The households in the order they should be called, with the count of the night above them. */
export function HouseholdList({ view }: { view: HelperView }): JSX.Element {
  const { t, households, places, lang, act } = view;
  const [shown, setShown] = useState(STEP);
  const [search, setSearch] = useState('');
  const wanted = search.normalize('NFKC').trim().toLowerCase();
  const found = wanted
    ? households.filter(({ nickname, villageCode }) =>
        `${nickname} ${nameVillage(places, villageCode, lang)}`.toLowerCase().includes(wanted),
      )
    : households;
  const left = found.length - shown;
  const counts = countMoves(households);
  return (
    <section>
      <h2>{t('shelter-helper.households', { count: households.length })}</h2>
      <p class="tally">
        {t('shelter-helper.tally', {
          home: counts.home.households,
          told: counts.told.households,
          going: counts.going.households,
          arrived: counts.arrived.households,
          people: counts.arrived.people,
        })}
      </p>
      {counts.home.households < households.length && (
        <div class="buttons">
          <button type="button" class="button tool-button" onClick={act.resetMoves}>
            {t('shelter-helper.reset')}
          </button>
        </div>
      )}
      {households.length >= SEARCH_FROM && (
        <div class="field">
          <label for="household-search">{t('shelter-helper.search')}</label>
          <input
            class="input"
            id="household-search"
            type="search"
            autocomplete="off"
            value={search}
            onInput={(event) => {
              setSearch(event.currentTarget.value);
              setShown(STEP);
            }}
          />
          <p class="small" role="status">
            {wanted && t('shelter-helper.found', { count: found.length })}
          </p>
        </div>
      )}
      <ol class="households">
        {found.slice(0, shown).map((household) => (
          <HouseholdItem key={household.id} view={view} household={household} />
        ))}
      </ol>
      {left > 0 && (
        <div class="buttons">
          <button type="button" class="button" onClick={() => setShown(shown + STEP)}>
            {t('shelter-helper.more', { count: Math.min(left, STEP) })}
          </button>
        </div>
      )}
    </section>
  );
}

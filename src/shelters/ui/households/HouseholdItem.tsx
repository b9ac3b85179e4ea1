import type { JSX } from 'preact';
import { nameVillage, townOfVillage } from '#places/rules/name-place.ts';
import { NONE_WORDS, noneFits } from '#shelters/rules/find/none-fits.ts';
import { findForHousehold } from '#shelters/rules/households/find-for-household.ts';
import type { Household, Move } from '#shelters/rules/households/household.ts';
import type { HelperView } from './households-view.ts';
import { NamedPlace } from './NamedPlace.tsx';

const STEPS = ['told', 'going', 'arrived'] as const satisfies readonly Move[];

/** One household: who they are, where they go, how far they are tonight. */
export function HouseholdItem({
  view,
  household,
}: {
  view: HelperView;
  household: Household;
}): JSX.Element {
  const { t, act, places, lang, paper } = view;
  const { nickname: name, villageCode, people, needs, meeting } = household;
  const village = nameVillage(places, villageCode, lang);
  const facts = [village, t('shelter-helper.people', { count: people })].filter(Boolean);
  return (
    <li class="household" data-move={household.move}>
      <h3>{name}</h3>
      <p class="small">{facts.join(t('shelter-helper.dot'))}</p>
      {needs.length > 0 && (
        <p class="needs">
          {needs.map((need) => (
            <span class="tag" key={need}>
              {t(`shelter-helper.need.${need}`)}
            </span>
          ))}
        </p>
      )}
      {meeting && <p class="small">{t('shelter-helper.meeting', { text: meeting })}</p>}
      <Places view={view} household={household} />
      <fieldset class="segment" aria-label={t('shelter-helper.move.title', { name })}>
        {STEPS.map((step) => (
          <button
            type="button"
            key={step}
            aria-pressed={household.move === step}
            onClick={() => act.move(household, household.move === step ? 'home' : step)}
          >
            {t(`shelter-helper.move.${step}`)}
          </button>
        ))}
      </fieldset>
      <div class="household-tools">
        <button
          type="button"
          class="button tool-button"
          aria-label={t('shelter-helper.editName', { name })}
          onClick={() => act.open(household)}
        >
          {t('shelter-helper.edit')}
        </button>
        <a
          class="button tool-button"
          href={`${paper}#sheet=card&who=${encodeURIComponent(household.id)}`}
          aria-label={t('shelter-helper.printName', { name })}
        >
          {t('shelter-helper.print')}
        </a>
        <button
          type="button"
          class="button tool-button"
          aria-label={t('shelter-helper.removeName', { name })}
          onClick={() => act.remove(household)}
        >
          {t('shelter-helper.remove')}
        </button>
      </div>
    </li>
  );
}

function Places({
  view,
  household,
}: {
  view: HelperView;
  household: Household;
}): JSX.Element | null {
  const { t, shelters, hazard, nowMs, today, places } = view;
  const { position, villageCode, needs } = household;
  if (!position && !villageCode) return <p>{t('shelter-helper.noPlace')}</p>;
  if (!shelters) return null;
  const townId = townOfVillage(places, villageCode);
  const { named } = findForHousehold(
    shelters.entries,
    { position, villageCode, townId, wheelchair: needs.includes('wheelchair') },
    { hazards: [hazard], nowMs, today },
  );
  if (named.length === 0) {
    return (
      <p class="none">
        {!position && t('shelter-helper.noneInTown')} {t(NONE_WORDS[noneFits(hazard)])}
      </p>
    );
  }
  return (
    <ol class="named">
      {named.map((one) => (
        <NamedPlace key={one.shelter.id} view={view} named={one} />
      ))}
    </ol>
  );
}

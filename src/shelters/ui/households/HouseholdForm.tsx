import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { HouseholdDraft } from '#shelters/device/household-draft.ts';
import { HOUSEHOLD_LIMITS, NEEDS, type Need } from '#shelters/rules/households/household.ts';
import { VillageField } from '../place/VillageField.tsx';
import { type DraftProblem, readDraft } from './draft-household.ts';
import type { HelperView } from './households-view.ts';
import { PointField } from './PointField.tsx';

/** The form of one household. Every stroke is kept; what is wrong is said when it is to be kept. */
export function HouseholdForm({
  view,
  draft,
}: {
  view: HelperView;
  draft: HouseholdDraft;
}): JSX.Element {
  const { t, act, places, lang, box, households } = view;
  const [problems, setProblems] = useState<readonly DraftProblem[]>([]);
  const wrong = useRef<HTMLDivElement>(null);
  const put = (change: Partial<HouseholdDraft>) => act.type({ ...draft, ...change });
  const invalid = (field: DraftProblem) => (problems.includes(field) ? 'true' : undefined);
  const needs = draft.needs.split(' ');
  const tick = (need: Need) =>
    put({
      needs: (needs.includes(need) ? needs.filter((one) => one !== need) : [...needs, need])
        .filter(Boolean)
        .join(' '),
    });
  const keep = (event: Event) => {
    event.preventDefault();
    const full = !draft.id && households.length >= HOUSEHOLD_LIMITS.households;
    if (full) return;
    const read = readDraft(
      draft,
      households.find(({ id }) => id === draft.id),
    );
    if (read.ok) return act.keep(read.household);
    setProblems(read.problems);
    requestAnimationFrame(() => wrong.current?.focus());
  };
  return (
    <form class="household-form" noValidate onSubmit={keep}>
      <h2>{t(draft.id ? 'shelter-helper.form.edit' : 'shelter-helper.form.add')}</h2>
      {!draft.id && households.length >= HOUSEHOLD_LIMITS.households && (
        <p class="notice">
          {t('shelter-helper.file.many', { limit: HOUSEHOLD_LIMITS.households })}
        </p>
      )}
      <div ref={wrong} tabIndex={-1}>
        {problems.length > 0 && (
          <div class="notice" role="alert">
            <p>
              <b>{t('shelter-helper.form.wrong')}</b>
            </p>
            {problems.map((one) => (
              <p key={one}>{t(`shelter-helper.problem.${one}`)}</p>
            ))}
          </div>
        )}
      </div>
      <div class="field">
        <label for="nickname">{t('shelter-helper.form.nickname')}</label>
        <p class="small" id="nickname-note">
          {t('shelter-helper.form.nicknameNote')}
        </p>
        <input
          class="input"
          id="nickname"
          autocomplete="off"
          maxLength={32}
          aria-describedby="nickname-note"
          aria-invalid={invalid('nickname')}
          value={draft.nickname}
          onInput={(event) => put({ nickname: event.currentTarget.value })}
        />
      </div>
      <VillageField
        t={t}
        label={t('shelter-helper.form.village')}
        places={places}
        lang={lang}
        code={draft.villageCode}
        onChoose={(villageCode) => put({ villageCode })}
      />
      <PointField
        t={t}
        box={box}
        lat={draft.lat}
        lon={draft.lon}
        onPoint={(lat, lon) => put({ lat, lon })}
      />
      <div class="field">
        <label for="people">{t('shelter-helper.form.people')}</label>
        <input
          class="input people"
          id="people"
          inputMode="numeric"
          autocomplete="off"
          aria-invalid={invalid('people')}
          value={draft.people}
          onInput={(event) => put({ people: event.currentTarget.value })}
        />
      </div>
      <fieldset class="field">
        <legend>{t('shelter-helper.form.needs')}</legend>
        <div class="chips">
          {NEEDS.map((need) => (
            <label class="chip" key={need}>
              <input type="checkbox" checked={needs.includes(need)} onChange={() => tick(need)} />
              <span>{t(`shelter-helper.need.${need}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div class="field">
        <label for="meeting">{t('shelter-helper.form.meeting')}</label>
        <p class="small" id="meeting-note">
          {t('shelter-helper.form.meetingNote')}
        </p>
        <input
          class="input"
          id="meeting"
          autocomplete="off"
          aria-describedby="meeting-note"
          aria-invalid={invalid('meeting')}
          value={draft.meeting}
          onInput={(event) => put({ meeting: event.currentTarget.value })}
        />
      </div>
      <div class="buttons two">
        <button type="button" class="button" onClick={act.leave}>
          {t('shelter-helper.form.cancel')}
        </button>
        <button type="submit" class="button go">
          {t('shelter-helper.form.save')}
        </button>
      </div>
    </form>
  );
}

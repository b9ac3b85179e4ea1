import type { JSX } from 'preact';
import { SHELTER_HAZARDS, type ShelterHazard } from '#places/rules/hazards.ts';
import { DRAWINGS, Pictogram } from '#shell/ui/Pictogram.tsx';
import { FIRST_HAZARDS } from '../hazard-pictograms.ts';
import type { HelperView } from './households-view.ts';

const OTHERS = SHELTER_HAZARDS.filter((hazard) => !FIRST_HAZARDS.includes(hazard));

/** What they are sheltering from: asked once for all households. */
export function HazardChips({ view: { t, hazard, act } }: { view: HelperView }): JSX.Element {
  const chip = (one: ShelterHazard) => (
    <label class="chip" key={one}>
      <input
        type="radio"
        name="hazard"
        value={one}
        checked={one === hazard}
        onChange={() => act.choose(one)}
      />
      <span>{t(`shelters.hazard.${one}`)}</span>
    </label>
  );
  return (
    <fieldset class="field">
      <legend>{t('shelter-helper.why')}</legend>
      <div class="chips">{FIRST_HAZARDS.map(chip)}</div>
      <details open={OTHERS.includes(hazard)}>
        <summary>
          <Pictogram drawing={DRAWINGS.go} />
          {t('shelter-helper.otherHazards')}
        </summary>
        <div class="chips">{OTHERS.map(chip)}</div>
      </details>
    </fieldset>
  );
}

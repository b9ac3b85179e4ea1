import type { JSX } from 'preact';
import { SHELTER_HAZARDS, type ShelterHazard } from '#places/rules/hazards.ts';
import { DRAWINGS, Pictogram } from '#shell/ui/Pictogram.tsx';
import { FIRST_HAZARDS } from '../hazard-pictograms.ts';
import type { FinderView } from './finder-view.ts';

/** What for: the hazards asked first as chips, the others behind one line. */
export function HazardChips({
  view: { t, drawings },
  hazard,
  onChoose,
}: {
  view: FinderView;
  hazard: ShelterHazard;
  onChoose: (hazard: ShelterHazard) => void;
}): JSX.Element {
  const others = SHELTER_HAZARDS.filter((one) => !FIRST_HAZARDS.includes(one));
  const chip = (one: ShelterHazard) => (
    <label class="chip" key={one}>
      <input
        type="radio"
        name="hazard"
        value={one}
        checked={one === hazard}
        onChange={() => onChoose(one)}
      />
      <span>
        {drawings[one] && <Pictogram drawing={drawings[one]} />}
        {t(`shelters.hazard.${one}`)}
      </span>
    </label>
  );
  return (
    <fieldset class="field">
      <legend>{t('shelters.why')}</legend>
      <div class="chips">{FIRST_HAZARDS.map(chip)}</div>
      <details open={others.includes(hazard)}>
        <summary>
          <Pictogram drawing={DRAWINGS.go} />
          {t('shelters.otherHazards')}
        </summary>
        <div class="chips">{others.map(chip)}</div>
      </details>
    </fieldset>
  );
}

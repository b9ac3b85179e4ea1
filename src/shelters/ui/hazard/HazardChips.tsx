import type { JSX } from 'preact';
import { SHELTER_HAZARDS, type ShelterHazard } from '#places/rules/hazards.ts';
import { DRAWINGS, Pictogram } from '#shell/ui/Pictogram.tsx';
import type { Words } from '#words/rules/format-words.ts';
import { FIRST_HAZARDS } from './hazard-pictograms.ts';

const OTHERS = SHELTER_HAZARDS.filter((one) => !FIRST_HAZARDS.includes(one));

/** What for: the hazards asked first as chips, the others behind one line. */
export function HazardChips({
  t,
  question,
  drawings = {},
  hazard,
  onChoose,
}: {
  /** The finder's own words. */
  t: Words;
  question: string;
  /** Hazard → the inside of its pictogram, where the page has one. */
  drawings?: Readonly<Partial<Record<string, string>>>;
  hazard: ShelterHazard;
  onChoose: (hazard: ShelterHazard) => void;
}): JSX.Element {
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
      <legend>{question}</legend>
      <div class="chips">{FIRST_HAZARDS.map(chip)}</div>
      <details open={OTHERS.includes(hazard)}>
        <summary>
          <Pictogram drawing={DRAWINGS.go} />
          {t('shelters.otherHazards')}
        </summary>
        <div class="chips">{OTHERS.map(chip)}</div>
      </details>
    </fieldset>
  );
}

import type { JSX } from 'preact';
import type { PlacesFile } from '#places/rules/find-village.ts';
import { nameVillageAndTown } from '#places/rules/name-place.ts';
import type { Words } from '#words/rules/format-words.ts';
import type { Lang } from '#words/rules/lang.ts';
import { VillagePicker } from './VillagePicker.tsx';

interface Props {
  /** The words of `origin`. */
  readonly t: Words;
  readonly label: string;
  readonly places: PlacesFile | undefined;
  readonly lang: Lang;
  readonly code: string;
  readonly onChoose: (code: string) => void;
}

/** The village of a form: which one is chosen, and the ways to choose another. */
export function VillageField({ t, label, places, lang, code, onChoose }: Props): JSX.Element {
  if (!places) {
    return (
      <div class="field">
        <span class="label">{label}</span>
        <p>{t('origin.noVillages')}</p>
      </div>
    );
  }
  const name = nameVillageAndTown(places, code, lang);
  return (
    <div class="field village-field">
      <VillagePicker
        t={t}
        label={label}
        places={places}
        lang={lang}
        code={code}
        onChoose={([chosen]) => onChoose(chosen)}
      />
      <p role="status">{name && <b>{t('origin.chosen', { name })}</b>}</p>
    </div>
  );
}

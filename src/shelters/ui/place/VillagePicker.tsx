import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import {
  findVillages,
  type PlacesFile,
  type TownEntry,
  type VillageEntry,
  villagesOf,
} from '#places/rules/find-village.ts';
import { nameVillageAndTown, townOfVillage } from '#places/rules/name-place.ts';
import { DRAWINGS, Pictogram } from '#shell/ui/Pictogram.tsx';
import type { Words } from '#words/rules/format-words.ts';
import type { Lang } from '#words/rules/lang.ts';

interface Props {
  readonly t: Words;
  readonly label: string;
  readonly places: PlacesFile | undefined;
  readonly lang: Lang;
  readonly code: string;
  readonly onChoose: (code: string) => void;
}

/** A village: typed (characters, pinyin, initials) or picked by town. Words come with `t`. */
export function VillageField({ t, label, places, lang, code, onChoose }: Props): JSX.Element {
  const [search, setSearch] = useState('');
  const [town, setTown] = useState('');
  if (!places) {
    return (
      <div class="field">
        <span class="label">{label}</span>
        <p>{t('shelter-helper.form.noVillages')}</p>
      </div>
    );
  }
  const chosen = nameVillageAndTown(places, code, lang);
  const nameOf = (entry: TownEntry | VillageEntry) => (lang === 'en' ? entry[2] : entry[1]);
  const townId = town || townOfVillage(places, code) || '';
  const choose = (next: string) => {
    setSearch('');
    onChoose(next);
  };
  return (
    <div class="field">
      <label for="village-search">{label}</label>
      <p class="small" id="village-note">
        {t('shelter-helper.form.villageNote')}
      </p>
      <input
        class="input"
        id="village-search"
        type="search"
        autocomplete="off"
        aria-describedby="village-note"
        value={search}
        onInput={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          const [first] = findVillages(places, search, 1);
          if (first) choose(first[0]);
        }}
      />
      {search && (
        <div class="rows">
          {findVillages(places, search, 6).map(([one]) => (
            <button type="button" class="row" key={one} onClick={() => choose(one)}>
              <span>{nameVillageAndTown(places, one, lang)}</span>
            </button>
          ))}
        </div>
      )}
      <p role="status">{chosen && <b>{t('shelter-helper.form.chosen', { name: chosen })}</b>}</p>
      <details>
        <summary>
          <Pictogram drawing={DRAWINGS.go} />
          {t('shelter-helper.form.byTown')}
        </summary>
        <label for="village-town">{t('shelter-helper.form.town')}</label>
        <select
          class="input"
          id="village-town"
          value={townId}
          onChange={(event) => setTown(event.currentTarget.value)}
        >
          <option value="">{t('shelter-helper.form.none')}</option>
          {places.towns.map((entry) => (
            <option key={entry[0]} value={entry[0]}>
              {nameOf(entry)}
            </option>
          ))}
        </select>
        <label for="village-list">{t('shelter-helper.form.villageList')}</label>
        <select
          class="input"
          id="village-list"
          value={code}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{t('shelter-helper.form.none')}</option>
          {villagesOf(places.villages, townId).map((entry) => (
            <option key={entry[0]} value={entry[0]}>
              {nameOf(entry)}
            </option>
          ))}
        </select>
      </details>
    </div>
  );
}

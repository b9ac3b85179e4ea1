import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import {
  findVillages,
  type PlacesFile,
  type TownEntry,
  takeFound,
  type VillageEntry,
  villagesOf,
} from '#places/rules/find-village.ts';
import { nameVillageAndTown, townOfVillage } from '#places/rules/name-place.ts';
import type { Words } from '#words/rules/format-words.ts';
import type { Lang } from '#words/rules/lang.ts';

/** How many villages a search shows. */
const HITS = 6;

interface Props {
  /** The words of `origin`. */
  readonly t: Words;
  /** What is asked; with one of its own, how to type stands below it. */
  readonly label?: string;
  readonly places: PlacesFile;
  readonly lang: Lang;
  /** The village that is chosen already, `''` for none. */
  readonly code?: string;
  readonly onChoose: (village: VillageEntry) => void;
  /** What else can be done with a town that was picked. */
  readonly ofTown?: (townId: string) => JSX.Element;
}

/** A village: typed (characters, pinyin, initials, its town) or picked by town. */
export function VillagePicker({
  t,
  label,
  places,
  lang,
  code = '',
  onChoose,
  ofTown,
}: Props): JSX.Element {
  const [search, setSearch] = useState('');
  const [town, setTown] = useState<string>();
  const villages = useRef<HTMLDivElement>(null);
  const found = findVillages(places, search, places.villages.length);
  const hits = found.slice(0, HITS);
  const townId = town ?? townOfVillage(places, code) ?? '';
  const own = villagesOf(places.villages, townId);
  const choose = (village: VillageEntry | undefined) => {
    if (!village) return;
    setSearch('');
    setTown(undefined);
    onChoose(village);
  };
  return (
    <>
      <div>
        <label for="shelter-village">{label ?? t('origin.search')}</label>
        {label && (
          <p class="small" id="shelter-village-note">
            {t('origin.search')}
          </p>
        )}
        <input
          class="input"
          id="shelter-village"
          type="search"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-describedby={label && 'shelter-village-note'}
          value={search}
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
          onKeyDown={(event) => {
            // Enter also ends the writing of a word in pinyin: that one chooses nothing.
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            const taken = takeFound(places, search);
            if (!taken) return;
            if ('village' in taken) return choose(taken.village);
            setSearch('');
            setTown(taken.townId);
            queueMicrotask(() => villages.current?.querySelector('select')?.focus());
          }}
        />
        <p class="small" role="status">
          {search.trim() &&
            t(found.length > HITS ? 'origin.foundMore' : 'origin.found', {
              count: found.length,
              shown: HITS,
            })}
        </p>
        {hits.length > 0 && (
          <ul class="rows" data-hits>
            {hits.map((village) => (
              <li key={village[0]}>
                <button type="button" class="row" onClick={() => choose(village)}>
                  {nameVillageAndTown(places, village[0], lang)}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <Choice
        id="shelter-town"
        label={t('origin.town')}
        none={t('origin.choose')}
        entries={places.towns}
        lang={lang}
        value={townId}
        onChange={setTown}
      />
      {townId !== '' && (
        <div ref={villages}>
          <Choice
            id="shelter-town-village"
            label={t('origin.village')}
            none={t('origin.choose')}
            entries={own}
            lang={lang}
            value={own.some(([one]) => one === code) ? code : ''}
            onChange={(next) => choose(own.find(([one]) => one === next))}
          />
          {ofTown?.(townId)}
        </div>
      )}
    </>
  );
}

function Choice({
  id,
  label,
  none,
  entries,
  lang,
  value,
  onChange,
}: {
  id: string;
  label: string;
  none: string;
  entries: readonly (TownEntry | VillageEntry)[];
  lang: Lang;
  value: string;
  onChange: (value: string) => void;
}): JSX.Element {
  return (
    <div>
      <label for={id}>{label}</label>
      <select
        class="input"
        id={id}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        <option value="">{none}</option>
        {entries.map(([one, zh, en]) => (
          <option key={one} value={one}>
            {lang === 'en' ? en : zh}
          </option>
        ))}
      </select>
    </div>
  );
}

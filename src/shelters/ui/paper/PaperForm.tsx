import type { JSX } from 'preact';
import { PANEL_IDS, type PanelId } from '#shelters/rules/paper/panels.ts';
import { SHEETS } from '#shelters/rules/paper/paper-choice.ts';
import { VillageField } from '../place/VillageField.tsx';
import type { PaperProps } from './PaperScreen.tsx';

/** What to print, for whom, for which hazards: only what the chosen sheet needs is asked. */
export function PaperForm({
  kit,
  choice,
  households,
  helper,
  pages,
  onChoose,
}: PaperProps & { readonly pages: number }): JSX.Element {
  const { t, lang, places, shelters } = kit;
  const { sheet, panels, villageCode, shelterId } = choice;
  const isEach = sheet === 'card' || sheet === 'pendant';
  const isBlank =
    isEach && !(choice.who === 'all' ? households[0] : findWho(households, choice.who));
  const who = isBlank ? 'blank' : choice.who;
  return (
    <form class="paper-form no-print" onSubmit={(event) => event.preventDefault()}>
      <fieldset class="field">
        <legend>{t('shelter-paper.what')}</legend>
        <div class="rows">
          {SHEETS.map((one) => (
            <label class="row pick" key={one}>
              <input
                type="radio"
                name="sheet"
                value={one}
                checked={one === sheet}
                onChange={() => onChoose({ ...choice, sheet: one })}
              />
              <span>
                <b>{t(`shelter-paper.sheet.${one}`)}</b>
                <small>{t(`shelter-paper.sheet.${one}Note`)}</small>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {!shelters && <p class="notice">{t('shelter-paper.noShelters')}</p>}
      {isEach && (
        <div class="field">
          <label for="paper-who">{t('shelter-paper.who')}</label>
          <select
            class="input"
            id="paper-who"
            value={who}
            onChange={(event) => onChoose({ ...choice, who: event.currentTarget.value })}
          >
            {households.length > 0 && (
              <option value="all">
                {t('shelter-paper.who.all', { count: households.length })}
              </option>
            )}
            <option value="blank">{t('shelter-paper.who.blank')}</option>
            {households.map(({ id, nickname }) => (
              <option key={id} value={id}>
                {nickname}
              </option>
            ))}
          </select>
          {households.length === 0 && (
            <p class="small">
              {t('shelter-paper.whoNone')} <a href={helper}>{t('shelter-paper.toHelper')}</a>
            </p>
          )}
        </div>
      )}
      {(sheet === 'village' || isBlank) && (
        <VillageField
          t={t}
          label={t('shelter-paper.village')}
          places={places}
          lang={lang}
          code={villageCode}
          onChoose={(code) => onChoose({ ...choice, villageCode: code })}
        />
      )}
      {sheet === 'door' && shelters && (
        <div class="field">
          <label for="paper-shelter">{t('shelter-paper.shelter')}</label>
          <select
            class="input"
            id="paper-shelter"
            value={shelterId}
            onChange={(event) => onChoose({ ...choice, shelterId: event.currentTarget.value })}
          >
            <option value="">{t('shelter-paper.choose')}</option>
            {shelters.entries.map(({ id, name, nameEn }) => (
              <option key={id} value={id}>
                {(lang === 'en' && nameEn) || name}
              </option>
            ))}
          </select>
        </div>
      )}
      {(sheet === 'card' || sheet === 'village') && (
        <div class="two-fields">
          {(['panelA', 'panelB'] as const).map((label, at) => (
            <div class="field" key={label}>
              <label for={`paper-${label}`}>{t(`shelter-paper.${label}`)}</label>
              <select
                class="input"
                id={`paper-${label}`}
                value={panels[at]}
                onChange={(event) => {
                  const next = event.currentTarget.value as PanelId;
                  onChoose({ ...choice, panels: changePanel(panels, at, next) });
                }}
              >
                {PANEL_IDS.map((id) => (
                  <option key={id} value={id}>
                    {t(`shelter-paper.panel.${id}`)}
                  </option>
                ))}
              </select>
            </div>
          ))}
        </div>
      )}
      <div class="buttons">
        <button type="button" class="button go" disabled={pages === 0} onClick={() => print()}>
          {t('shelter-paper.print')}
        </button>
      </div>
      <p class="small">
        {t('shelter-paper.pages', { count: pages })}
        {t('shelter-paper.dot')}
        {t(`shelter-paper.printNote.${sheet}`)}
      </p>
    </form>
  );
}

function findWho<T extends { readonly id: string }>(all: readonly T[], who: string): T | undefined {
  return all.find(({ id }) => id === who);
}

/** The same hazard in both places: they change over. */
function changePanel(
  [first, second]: readonly [PanelId, PanelId],
  at: number,
  next: PanelId,
): readonly [PanelId, PanelId] {
  if (at === 0) return [next, next === second ? first : second];
  return [next === first ? second : first, next];
}

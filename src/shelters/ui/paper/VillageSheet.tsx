import type { JSX } from 'preact';
import { nameVillageAndTown, townOfVillage } from '#places/rules/name-place.ts';
import { findForHousehold } from '#shelters/rules/households/find-for-household.ts';
import { clampWords } from '#shelters/rules/paper/clamp-words.ts';
import { finderAddress } from '#shelters/rules/paper/finder-address.ts';
import { PANELS, type PanelId } from '#shelters/rules/paper/panels.ts';
import { FillLines, Numbers, QrCode } from './PaperParts.tsx';
import type { PaperKit } from './paper-kit.ts';
import { type PanelLook, ShelterPanel } from './ShelterPanel.tsx';

/** With as many places or fewer the type grows, so that the sheet is read from farther away. */
const ROOMY = 3;
const ROOMY_LOOK: PanelLook = { nameWidth: 20, spare: 0 };
const LOOK: PanelLook = { nameWidth: 25, spare: 0 };

/** For the notice board: one village, two hazards, whom to call. A4 portrait, read from two metres. */
export function VillageSheet({
  kit,
  villageCode,
  panels,
}: {
  kit: PaperKit;
  villageCode: string;
  panels: readonly [PanelId, PanelId];
}): JSX.Element {
  const { t, lang, places, shelters, nowMs, today, replaceBy } = kit;
  const townId = townOfVillage(places, villageCode);
  const place = { villageCode, townId, wheelchair: false };
  const parts = panels.map((panel) => ({
    panel,
    named:
      shelters &&
      findForHousehold(shelters.entries, place, { hazards: PANELS[panel], nowMs, today }).named,
  }));
  const rows = parts.reduce((sum, { named }) => sum + (named?.length ?? 0), 0);
  const isRoomy = rows <= ROOMY;
  const [hazard] = PANELS[panels[0]];
  const village = nameVillageAndTown(places, villageCode, lang);
  return (
    <article class={`sheet tall village-sheet ${isRoomy ? 'roomy' : ''}`}>
      <div class="paper-eave" />
      <h3>{t('shelter-paper.village.title', { village: clampWords(village, 24) })}</h3>
      {parts.map(({ panel, named }) => (
        <div class="part" key={panel}>
          <ShelterPanel
            kit={kit}
            panel={panel}
            named={named}
            within="town"
            look={isRoomy ? ROOMY_LOOK : LOOK}
          />
        </div>
      ))}
      <div class="with-qr foot-part">
        <div>
          <p class="call-first">{t('shelter-paper.callFirst')}</p>
          <Numbers kit={kit} />
          <FillLines lines={[[t('shelter-paper.village.leader')]]} />
          <p class="paper-small">
            {t('shelter-paper.rule.stayText')}{' '}
            {t('shelter-paper.dates', { date: today, by: replaceBy })}
          </p>
          <p class="paper-small">{t('shelter-paper.source', { names: kit.sources })}</p>
        </div>
        <QrCode kit={kit} address={finderAddress(kit.origin, lang, hazard, villageCode)} />
      </div>
    </article>
  );
}

import type { JSX } from 'preact';
import { findForHousehold } from '#shelters/rules/households/find-for-household.ts';
import { clampWords } from '#shelters/rules/paper/clamp-words.ts';
import { finderAddress } from '#shelters/rules/paper/finder-address.ts';
import { PANELS, type PanelId } from '#shelters/rules/paper/panels.ts';
import { nameVillageAndTown, townOfVillage } from '../households/say-where.ts';
import { FillLines, Numbers, QrCode } from './PaperParts.tsx';
import type { PaperKit } from './paper-kit.ts';
import { ShelterPanel } from './ShelterPanel.tsx';

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
  const [hazard] = PANELS[panels[0]];
  const village = nameVillageAndTown(places, villageCode, lang === 'en');
  return (
    <article class="sheet tall village-sheet">
      <div class="paper-eave" />
      <h3>{t('shelter-paper.village.title', { village: clampWords(village, 24) })}</h3>
      {panels.map((panel) => (
        <div class="part" key={panel}>
          <ShelterPanel
            kit={kit}
            panel={panel}
            named={
              shelters &&
              findForHousehold(shelters.entries, place, { hazards: PANELS[panel], nowMs, today })
                .named
            }
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

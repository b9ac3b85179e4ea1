import type { JSX } from 'preact';
import type { NamedShelter } from '#shelters/rules/households/find-for-household.ts';
import { SHELTERS_EACH } from '#shelters/rules/households/find-for-household.ts';
import { noneFits, PANELS, type PanelId } from '#shelters/rules/paper/panels.ts';
import { HAZARD_PICTOGRAMS } from '../hazard-pictograms.ts';
import { Drawn, FillLines, SampleNote } from './PaperParts.tsx';
import type { PaperKit } from './paper-kit.ts';
import { ShelterRows } from './ShelterRows.tsx';

const NONE = {
  uphill: 'shelters.noneUphill',
  fire: 'shelters.noneFire',
  ask: 'shelters.none',
} as const;
const FEW = {
  uphill: 'shelter-paper.fewUphill',
  fire: 'shelter-paper.fewFire',
  ask: 'shelter-paper.fewAsk',
} as const;

/**
 * One hazard and where to go: places found, words when there are few or none, or lines to fill in
 * when nobody has said for whom it is (`named` undefined).
 */
export function ShelterPanel({
  kit,
  panel,
  named,
  wheelchair = false,
}: {
  kit: PaperKit;
  panel: PanelId;
  named: readonly NamedShelter[] | undefined;
  wheelchair?: boolean;
}): JSX.Element {
  const { t } = kit;
  const [hazard] = PANELS[panel];
  const advice = noneFits(hazard);
  const marked = wheelchair && named?.some(({ accessible }) => accessible);
  return (
    <>
      <h4 class="panel-head">
        <Drawn kit={kit} name={HAZARD_PICTOGRAMS[hazard] ?? 'shelter'} />
        {t('shelter-paper.goHere', { hazard: t(`shelter-paper.panel.${panel}`) })}
      </h4>
      {named?.some(({ shelter }) => shelter.sample) && <SampleNote kit={kit} />}
      {!named && <BlankRows kit={kit} />}
      {named && named.length > 0 && <ShelterRows kit={kit} named={named} wheelchair={wheelchair} />}
      {named?.length === 0 && <p class="paper-none">{t(NONE[advice])}</p>}
      {marked && (
        <p class="paper-small">
          <Drawn kit={kit} name="wheelchair" /> {t('shelter-paper.wheelchair')}
        </p>
      )}
      {named && named.length > 0 && named.length < SHELTERS_EACH && (
        <p class="paper-small">
          {t('shelter-paper.few', { count: named.length })} {t(FEW[advice])}
        </p>
      )}
    </>
  );
}

function BlankRows({ kit: { t } }: { kit: PaperKit }): JSX.Element {
  return (
    <ol class="paper-places blank">
      {[1, 2, 3].map((n) => (
        <li key={n}>
          <FillLines lines={[[t('shelter-paper.line.place')], [t('shelter-paper.line.phone')]]} />
        </li>
      ))}
    </ol>
  );
}

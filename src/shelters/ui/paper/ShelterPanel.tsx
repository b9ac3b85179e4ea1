import type { JSX } from 'preact';
import { noneFits } from '#shelters/rules/find/none-fits.ts';
import type { NamedShelter } from '#shelters/rules/households/find-for-household.ts';
import { SHELTERS_EACH } from '#shelters/rules/households/find-for-household.ts';
import { PANELS, type PanelId } from '#shelters/rules/paper/panels.ts';
import { HAZARD_PICTOGRAMS } from '../hazard/hazard-pictograms.ts';
import { Drawn, FillLines, SampleNote } from './PaperParts.tsx';
import type { PaperKit } from './paper-kit.ts';
import { ShelterRows } from './ShelterRows.tsx';

/**
 * What a panel holds at its size of type: ems of a name's line, and the lines that three places
 * leave for long names, of which the banner and the wheelchair mark each take one.
 */
export type PanelLook = { readonly nameWidth: number; readonly spare: number };

const CARD_LOOK: PanelLook = { nameWidth: 21, spare: 3 };

/**
 * One hazard and where to go: first what keeps you alive, for whoever cannot get there; then places
 * found, words when there are few or none, or lines to fill in when nobody has said for whom it is
 * (`named` undefined).
 */
export function ShelterPanel({
  kit,
  panel,
  named,
  within,
  wheelchair = false,
  look = CARD_LOOK,
}: {
  kit: PaperKit;
  panel: PanelId;
  named: readonly NamedShelter[] | undefined;
  /** Where it was looked for: without a position only in the town, and the panel says so. */
  within: 'county' | 'town';
  wheelchair?: boolean;
  look?: PanelLook;
}): JSX.Element {
  const { t } = kit;
  const [hazard] = PANELS[panel];
  const fallback = noneFits(hazard);
  const advice = t(`shelter-paper.advice.${fallback}`);
  const inTown = within === 'town' ? 'InTown' : '';
  const sample = named?.some(({ shelter }) => shelter.sample) ?? false;
  const marked = wheelchair && named?.some(({ accessible }) => accessible);
  return (
    <>
      <h4 class="panel-head">
        <Drawn kit={kit} name={HAZARD_PICTOGRAMS[hazard] ?? 'shelter'} />
        {t('shelter-paper.goHere', { hazard: t(`shelter-paper.panel.${panel}`) })}
      </h4>
      {sample && <SampleNote kit={kit} />}
      {fallback !== 'ask' && named?.length !== 0 && (
        <p class="paper-first">{t('shelter-paper.first', { advice })}</p>
      )}
      {!named && <BlankRows kit={kit} />}
      {named && named.length > 0 && (
        <ShelterRows
          kit={kit}
          named={named}
          wheelchair={wheelchair}
          nameWidth={look.nameWidth}
          room={
            named.length < SHELTERS_EACH
              ? named.length
              : look.spare - Number(sample) - Number(marked)
          }
        />
      )}
      {named?.length === 0 && (
        <p class="paper-none">{t(`shelter-paper.none${inTown}`, { advice })}</p>
      )}
      {marked && (
        <p class="paper-small">
          <Drawn kit={kit} name="wheelchair" /> {t('shelter-paper.wheelchair')}
        </p>
      )}
      {named && named.length > 0 && named.length < SHELTERS_EACH && (
        <p class="paper-small">{t(`shelter-paper.few${inTown}`, { count: named.length })}</p>
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

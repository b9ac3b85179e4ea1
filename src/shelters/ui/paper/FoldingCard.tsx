import type { JSX } from 'preact';
import { nameVillage, nameVillageAndTown, townOfVillage } from '#places/rules/name-place.ts';
import { findForHousehold } from '#shelters/rules/households/find-for-household.ts';
import type { Household } from '#shelters/rules/households/household.ts';
import { clampWords, widthOf } from '#shelters/rules/paper/clamp-words.ts';
import { finderAddress } from '#shelters/rules/paper/finder-address.ts';
import { PANELS, type PanelId } from '#shelters/rules/paper/panels.ts';
import { FillLines, Numbers } from './PaperParts.tsx';
import type { PaperKit } from './paper-kit.ts';
import { ShelterPanel } from './ShelterPanel.tsx';
import { TakePanel } from './TakePanel.tsx';

/** Ems that fit: the line of the name, two lines of needs, two of the meeting point. */
const WHO = 22;
const NEEDS = 44;
const MEETING = 32;

interface Props {
  readonly kit: PaperKit;
  /** Undefined: a blank card, for `villageCode` or for nobody in particular. */
  readonly household: Household | undefined;
  readonly villageCode: string;
  readonly panels: readonly [PanelId, PanelId];
}

/** The household card: A4 landscape, four A6 panels, printed side outwards, folded across and then down. */
export function FoldingCard({ kit, household, villageCode, panels }: Props): JSX.Element {
  const { t, lang, places, shelters, nowMs, today } = kit;
  const code = household?.villageCode ?? villageCode;
  const wheelchair = household?.needs.includes('wheelchair') ?? false;
  const isFor = household !== undefined || villageCode !== '';
  const place = {
    position: household?.position,
    villageCode: code,
    townId: townOfVillage(places, code),
    wheelchair,
  };
  const find = (panel: PanelId) =>
    isFor && shelters
      ? findForHousehold(shelters.entries, place, { hazards: PANELS[panel], nowMs, today }).named
      : undefined;
  const [hazard] = PANELS[panels[0]];
  const village = nameVillageAndTown(places, code, lang);
  return (
    <article class="sheet card-sheet">
      <div class="panel front">
        <div class="paper-eave" />
        <h3>{t('shelter-paper.card.title')}</h3>
        {household ? (
          <Who kit={kit} household={household} />
        ) : (
          village && <p class="who">{clampWords(village, WHO)}</p>
        )}
        <FillLines
          lines={[
            ...(household ? [] : ([[t('shelter-paper.line.name')]] as const)),
            [t('shelter-paper.line.meeting'), clampWords(household?.meeting ?? '', MEETING)],
            [t('shelter-paper.line.officer')],
            [t('shelter-paper.line.relative')],
          ]}
        />
        <p class="call-first">{t('shelter-paper.callFirst')}</p>
        <Numbers kit={kit} />
      </div>
      {panels.map((panel) => (
        <div class="panel" key={panel}>
          <ShelterPanel
            kit={kit}
            panel={panel}
            named={find(panel)}
            within={household?.position ? 'county' : 'town'}
            wheelchair={wheelchair}
          />
        </div>
      ))}
      <div class="panel">
        <TakePanel
          kit={kit}
          address={finderAddress(kit.origin, lang, hazard, code)}
          hasDistance={household?.position !== undefined}
        />
      </div>
    </article>
  );
}

/** Who it is for; a village that leaves no room for its town stands alone. */
function Who({ kit, household }: { kit: PaperKit; household: Household }): JSX.Element {
  const { t } = kit;
  const { nickname, villageCode, people, needs } = household;
  const withVillage = (place: string) =>
    place ? t('shelter-paper.card.who', { name: nickname, village: place }) : nickname;
  const whole = withVillage(nameVillageAndTown(kit.places, villageCode, kit.lang));
  const short = withVillage(nameVillage(kit.places, villageCode, kit.lang));
  const name = widthOf(whole) <= WHO ? whole : short;
  const count = t('shelter-paper.card.people', { count: people });
  const said = needs.map((need) => t(`shelter-helper.need.${need}`)).join(t('shelter-paper.comma'));
  const facts = said ? t('shelter-paper.card.facts', { people: count, needs: said }) : count;
  return (
    <>
      <p class="who">
        <b>{clampWords(name, WHO)}</b>
      </p>
      <p class="needs">{clampWords(facts, NEEDS)}</p>
    </>
  );
}

import type { JSX } from 'preact';
import type { Household } from '#shelters/rules/households/household.ts';
import type { PaperChoice } from '#shelters/rules/paper/paper-choice.ts';
import { DoorSheet } from './DoorSheet.tsx';
import { FoldingCard } from './FoldingCard.tsx';
import { PaperForm } from './PaperForm.tsx';
import { PENDANTS_EACH, PendantSheet } from './PendantSheet.tsx';
import type { PaperKit } from './paper-kit.ts';
import { VillageSheet } from './VillageSheet.tsx';

/** Sheets drawn on the screen; paper gets all of them. */
const SHOWN = 6;

/** What is chosen, the button that prints it, and what it will look like. */
export interface PaperProps {
  readonly kit: PaperKit;
  readonly choice: PaperChoice;
  readonly households: readonly Household[];
  /** True while the browser prints. */
  readonly whole: boolean;
  readonly helper: string;
  readonly onChoose: (choice: PaperChoice) => void;
}

/** The form, which is not printed, and under it the sheets. */
export function PaperScreen(props: PaperProps): JSX.Element {
  const { kit, choice, households, whole } = props;
  const { t } = kit;
  const chosen = householdsOf(choice, households);
  const sheets = sheetsOf(kit, choice, chosen);
  const shown = whole ? sheets : sheets.slice(0, SHOWN);
  return (
    <>
      <PaperForm {...props} pages={sheets.length} />
      <h2 class="no-print preview-head">{t('shelter-paper.preview')}</h2>
      {sheets.length > shown.length && (
        <p class="small no-print">{t('shelter-paper.shown', { count: SHOWN })}</p>
      )}
      {sheets.length === 0 && (
        <p class="no-print">
          {t(
            choice.sheet === 'door' ? 'shelter-paper.chooseShelter' : 'shelter-paper.chooseVillage',
          )}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard */}
      <section class="sheets" tabIndex={0} aria-label={t('shelter-paper.preview')}>
        {shown.map((draw) => draw())}
      </section>
    </>
  );
}

/** The households a choice is for; none means a blank card. */
function householdsOf({ who }: PaperChoice, all: readonly Household[]): readonly Household[] {
  if (who === 'all') return all;
  return all.filter(({ id }) => id === who);
}

function sheetsOf(
  kit: PaperKit,
  { sheet, panels, villageCode, shelterId }: PaperChoice,
  households: readonly Household[],
): readonly (() => JSX.Element)[] {
  if (sheet === 'village') {
    if (!villageCode || !kit.shelters) return [];
    return [() => <VillageSheet kit={kit} villageCode={villageCode} panels={panels} />];
  }
  if (sheet === 'door') {
    const shelter = kit.shelters?.entries.find(({ id }) => id === shelterId);
    return shelter ? [() => <DoorSheet kit={kit} shelter={shelter} />] : [];
  }
  const forWhom = households.length > 0 ? households : [undefined];
  if (sheet === 'card') {
    return forWhom.map((household) => () => (
      <FoldingCard
        key={household?.id}
        kit={kit}
        household={household}
        villageCode={villageCode}
        panels={panels}
      />
    ));
  }
  const all =
    households.length > 0 ? households : Array.from({ length: PENDANTS_EACH }, () => undefined);
  const pages = Math.ceil(all.length / PENDANTS_EACH);
  return Array.from({ length: pages }, (_, page) => () => (
    <PendantSheet
      key={page}
      kit={kit}
      households={all.slice(page * PENDANTS_EACH, (page + 1) * PENDANTS_EACH)}
      villageCode={villageCode}
      panels={panels}
    />
  ));
}

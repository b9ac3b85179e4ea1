import type { JSX } from 'preact';
import { nameVillageAndTown } from '#places/rules/name-place.ts';
import type { Household } from '#shelters/rules/households/household.ts';
import { clampWords } from '#shelters/rules/paper/clamp-words.ts';
import { finderAddress } from '#shelters/rules/paper/finder-address.ts';
import { PANELS, type PanelId } from '#shelters/rules/paper/panels.ts';
import { FillLines, QrCode } from './PaperParts.tsx';
import type { PaperKit } from './paper-kit.ts';

/** Cards on one A4: two across, four down. */
export const PENDANTS_EACH = 8;

interface Props {
  readonly kit: PaperKit;
  /** Up to eight; `undefined` is a card to be filled in by hand. */
  readonly households: readonly (Household | undefined)[];
  readonly villageCode: string;
  readonly panels: readonly [PanelId, PanelId];
}

/** Cards for a neck or a pocket, cut along dashed lines with 8 mm free between them. */
export function PendantSheet({ kit, households, villageCode, panels }: Props): JSX.Element {
  return (
    <article class="sheet tall pendant-sheet">
      {households.map((household, at) => (
        <Pendant
          key={household?.id ?? at}
          kit={kit}
          household={household}
          villageCode={household?.villageCode ?? villageCode}
          panel={panels[0]}
        />
      ))}
    </article>
  );
}

function Pendant({
  kit,
  household,
  villageCode,
  panel,
}: {
  kit: PaperKit;
  household: Household | undefined;
  villageCode: string;
  panel: PanelId;
}): JSX.Element {
  const { t, lang } = kit;
  const village = nameVillageAndTown(kit.places, villageCode, lang);
  const needs = household?.needs.map((need) => t(`shelter-helper.need.${need}`)) ?? [];
  const address = finderAddress(kit.origin, lang, PANELS[panel][0], villageCode);
  const unknown = [
    ...(household ? [] : [t('shelter-paper.line.name')]),
    ...(village ? [] : [t('shelter-paper.line.village')]),
    ...(household ? [] : [t('shelter-paper.line.needs')]),
    ...(household?.meeting ? [] : [t('shelter-paper.line.meeting')]),
  ];
  return (
    <div class="pendant">
      <p class="who">
        {household ? clampWords(household.nickname, 12.5) : t('shelter-paper.pendant.title')}
      </p>
      <div class="pendant-text">
        {village && <p>{clampWords(village, 24)}</p>}
        {needs.length > 0 && <p>{clampWords(needs.join(t('shelter-paper.comma')), 23)}</p>}
        {household?.meeting && (
          <p>{clampWords(t('shelter-helper.meeting', { text: household.meeting }), 23)}</p>
        )}
        <FillLines lines={unknown.map((label) => [label] as const)} />
        <p class="call-first">{t('shelter-paper.pendant.help')}</p>
        <FillLines
          lines={[[t('shelter-paper.line.officer')], [t('shelter-paper.line.relative')]]}
        />
        <p class="all-numbers">{kit.calls.map(({ id }) => id).join(t('shelter-paper.dot'))}</p>
      </div>
      <QrCode kit={kit} address={address} />
    </div>
  );
}

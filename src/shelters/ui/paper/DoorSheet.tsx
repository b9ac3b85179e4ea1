import type { JSX } from 'preact';
import { SHELTER_HAZARDS } from '#places/rules/hazards.ts';
import type { ShelterEntry } from '#shelters/rules/find/shelter-file.ts';
import { statusNow } from '#shelters/rules/find/status-now.ts';
import { clampWords } from '#shelters/rules/paper/clamp-words.ts';
import { finderAddress } from '#shelters/rules/paper/finder-address.ts';
import type { Known } from '#shelters/schema.ts';
import { FillLines, Numbers, QrCode, SampleNote } from './PaperParts.tsx';
import type { PaperKit } from './paper-kit.ts';
import { sayDuty } from './ShelterRows.tsx';

const RULES = ['rule1', 'rule2', 'rule3', 'rule4', 'rule5'] as const;
const ANSWERS = [
  ['yes', 'fits'],
  ['no', 'not'],
  ['unknown', 'unstated'],
] as const satisfies readonly (readonly [Known, string])[];

interface Props {
  readonly kit: PaperKit;
  readonly shelter: ShelterEntry;
}

/**
 * For the door of one shelter: what it fits and does not fit, room, phone, rules. A4 portrait. That of
 * a closed or unsafe one says only that nobody goes in, and whom to ask: nothing that reads as welcome.
 */
export function DoorSheet({ kit, shelter }: Props): JSX.Element {
  const { t, lang, nowMs, today, replaceBy, sources } = kit;
  const { name, nameEn, sample, phone, phone2 } = shelter;
  const english = lang === 'en' ? nameEn : undefined;
  const status = statusNow(shelter, nowMs, today);
  const isOut = status === 'closed' || status === 'unsafe';
  const phones = [phone, phone2].filter((one) => one !== '');
  const address = finderAddress(kit.origin, lang, undefined, shelter.villageCode ?? '');
  return (
    <article class="sheet tall door-sheet">
      <div class="paper-eave" />
      {!isOut && <p class="kicker">{t('shelter-paper.door.title')}</p>}
      <h3 lang={lang === 'en' && !english ? 'zh-CN' : undefined}>
        {clampWords(english ?? name, 26)}
      </h3>
      {sample && <SampleNote kit={kit} />}
      {isOut ? (
        <p class="paper-none">{t('shelter-paper.door.unsafe')}</p>
      ) : (
        <Facts kit={kit} shelter={shelter} />
      )}
      {phones.length > 0 ? (
        phones.map((one) => (
          <p class="duty-phone" key={one}>
            {sayDuty(kit, one, sample)}
          </p>
        ))
      ) : (
        <FillLines lines={[[t('shelter-paper.line.phone')]]} />
      )}
      {!isOut && <Rules kit={kit} />}
      <div class="with-qr foot-part">
        <div>
          <Numbers kit={kit} />
          <p class="paper-small">{t('shelter-paper.dates', { date: today, by: replaceBy })}</p>
          <p class="paper-small">{t('shelter-paper.source', { names: sources })}</p>
        </div>
        <QrCode kit={kit} address={address} />
      </div>
    </article>
  );
}

function Facts({ kit: { t }, shelter }: Props): JSX.Element {
  const { access, capacityPersons: count } = shelter;
  const hazardsThat = (answer: Known) =>
    SHELTER_HAZARDS.filter((one) => (shelter.fitness[one] ?? 'unknown') === answer)
      .map((one) => t(`shelters.hazard.${one}`))
      .join(t('shelter-paper.comma'));
  return (
    <>
      <dl class="facts">
        {ANSWERS.map(([answer, key]) => {
          const said = hazardsThat(answer);
          if (!said && answer !== 'yes') return null;
          return (
            <div key={key} class={key}>
              <dt>{t(`shelter-paper.door.${key}`)}</dt>
              <dd>{said || t('shelter-paper.door.fitsNone')}</dd>
            </div>
          );
        })}
        {access.length > 0 && (
          <div>
            <dt>{t('shelter-paper.door.has')}</dt>
            <dd>
              {access.map((one) => t(`shelters.access.${one}`)).join(t('shelter-paper.comma'))}
            </dd>
          </div>
        )}
      </dl>
      <p class="room">
        {count === undefined
          ? t('shelter-paper.door.noCapacity')
          : t('shelter-paper.door.capacity', { count })}
      </p>
    </>
  );
}

function Rules({ kit: { t } }: { readonly kit: PaperKit }): JSX.Element {
  return (
    <>
      <h4 class="panel-head">{t('shelter-paper.door.rules')}</h4>
      <ol class="door-rules">
        {RULES.map((rule) => (
          <li key={rule}>{t(`shelter-paper.door.${rule}`)}</li>
        ))}
      </ol>
    </>
  );
}

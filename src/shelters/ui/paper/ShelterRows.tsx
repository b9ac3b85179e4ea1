import type { JSX } from 'preact';
import type { NamedShelter } from '#shelters/rules/households/find-for-household.ts';
import { clampWords } from '#shelters/rules/paper/clamp-words.ts';
import { sayWhere } from '../households/say-where.ts';
import { Drawn } from './PaperParts.tsx';
import type { PaperKit } from './paper-kit.ts';

/** Ems a line of a row holds: a name has two lines while there are at most two places. */
const NAME = 21;
const NAME_OF_FEW = 42;
const NOTE = 14;
const PHONE = 22;

/** Up to three places, each with where it is, its landmark and its duty phone. */
export function ShelterRows({
  kit,
  named,
  wheelchair,
}: {
  kit: PaperKit;
  named: readonly NamedShelter[];
  wheelchair: boolean;
}): JSX.Element {
  const { t, lang } = kit;
  const nameWidth = named.length > 2 ? NAME : NAME_OF_FEW;
  return (
    <ol class="paper-places">
      {named.map((one) => {
        const { shelter, near, accessible } = one;
        const english = lang === 'en' ? shelter.nameEn : undefined;
        const note = shelter.entranceNote || shelter.address;
        return (
          <li key={shelter.id}>
            <b class="name" lang={lang === 'en' && !english ? 'zh-CN' : undefined}>
              {clampWords(english ?? shelter.name, nameWidth)}
              {wheelchair && accessible && <Drawn kit={kit} name="wheelchair" />}
            </b>
            <span class="where">
              <b>{sayWhere(one, t) ?? t(`shelter-paper.where.${near}`)}</b>
              {note && (
                <span lang={lang === 'en' ? 'zh-CN' : undefined}>{clampWords(note, NOTE)}</span>
              )}
            </span>
            <span class="duty">
              {sayDuty(kit, shelter.phone || shelter.phone2, shelter.sample)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** The duty phone in words; that of a sample is said to lead nowhere. */
export function sayDuty({ t, lang }: PaperKit, phone: string, sample: boolean): string {
  if (!phone) return t('shelter-paper.noDuty');
  const [first = ''] = phone.split(/[/／;；,，、]/);
  const said = t('shelter-paper.duty', { phone: clampWords(first, PHONE) });
  if (!sample) return said;
  const mark = t('shelter-paper.sampleShort');
  return lang === 'en' ? `${said} (${mark})` : `${said}（${mark}）`;
}

import type { JSX } from 'preact';
import type { NamedShelter } from '#shelters/rules/households/find-for-household.ts';
import { clampWords, shareLines, widthOf } from '#shelters/rules/paper/clamp-words.ts';
import { whereWords } from '../finder/row-words.ts';
import { Drawn } from './PaperParts.tsx';
import type { PaperKit } from './paper-kit.ts';

/** Ems of a phone; ems of the line that direction and landmark share. */
const PHONE = 22;
const LINE = 26;

/** Up to three places, each with where it is, its landmark and its duty phone. */
export function ShelterRows({
  kit,
  named,
  wheelchair,
  nameWidth,
  room,
}: {
  kit: PaperKit;
  named: readonly NamedShelter[];
  wheelchair: boolean;
  /** Ems of a name's line. */
  nameWidth: number;
  /** Lines there are for names that need two. */
  room: number;
}): JSX.Element {
  const { t, lang } = kit;
  const nameOf = ({ shelter }: NamedShelter) => (lang === 'en' && shelter.nameEn) || shelter.name;
  const lines = shareLines(named.map(nameOf), nameWidth, room);
  return (
    <ol class="paper-places">
      {named.map((one, at) => {
        const { shelter, near, accessible } = one;
        const english = lang === 'en' ? shelter.nameEn : undefined;
        const note = shelter.entranceNote || shelter.address;
        const where = whereWords(one, false, t) ?? t(`shelter-paper.where.${near}`);
        return (
          <li key={shelter.id}>
            <b class="name" lang={lang === 'en' && !english ? 'zh-CN' : undefined}>
              {clampWords(nameOf(one), nameWidth * (lines[at] ?? 1))}
              {wheelchair && accessible && <Drawn kit={kit} name="wheelchair" />}
            </b>
            <span class="where">
              <b>{where}</b>
              {note && (
                <span lang={lang === 'en' ? 'zh-CN' : undefined}>
                  {clampWords(note, LINE - 1.1 * widthOf(where))}
                </span>
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

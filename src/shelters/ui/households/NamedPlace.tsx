import type { JSX } from 'preact';
import { telLink } from '#shelters/rules/going/share-text.ts';
import type { NamedShelter } from '#shelters/rules/households/find-for-household.ts';
import { whereWords } from '../finder/row-words.ts';
import type { HelperView } from './households-view.ts';

/** One shelter of a household, in two or three lines: name, where, status, whom to call. */
export function NamedPlace({
  view: { t, lang },
  named,
}: {
  view: HelperView;
  named: NamedShelter;
}): JSX.Element {
  const { shelter, status, near, accessible } = named;
  const { name, nameEn, phone, sample } = shelter;
  const english = lang === 'en' ? nameEn : undefined;
  const dial = sample ? undefined : telLink(phone);
  const where = whereWords(named, false, t);
  return (
    <li>
      <b lang={lang === 'en' && !english ? 'zh-CN' : undefined}>{english ?? name}</b>
      <span>
        {where ? (
          <>
            <strong>{where}</strong>
            {t('shelter-helper.where.straight')}
          </>
        ) : (
          t(`shelter-helper.where.${near}`)
        )}
      </span>
      <span class="marks">
        {accessible && <span class="tag fill">{t('shelter-helper.wheelchairYes')}</span>}
        <span class={`tag ${status === 'unknown' ? 'unknown' : ''}`}>
          {t(`shelters.status.${status}`)}
        </span>
      </span>
      {phone &&
        (dial ? (
          <a class="link" href={dial}>
            {t('shelters.call', { phone })}
          </a>
        ) : (
          <span class="small">{sample ? t('shelters.samplePhone', { phone }) : phone}</span>
        ))}
    </li>
  );
}

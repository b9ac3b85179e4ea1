import type { JSX } from 'preact';
import type { ShelterHazard } from '#places/rules/hazards.ts';
import { smsLink } from '#shell/rules/sms-link.ts';
import type { GoingFit } from '#shelters/rules/going/going-fit.ts';
import { writePoint } from '#shelters/rules/going/map-links.ts';
import { writeShareText } from '#shelters/rules/going/share-text.ts';
import type { Words } from '#words/rules/format-words.ts';
import type { FinderView } from '../finder/finder-view.ts';
import { nameOf, type Ranked, whereWords } from '../finder/row-words.ts';

/**
 * The same in a text message: it needs no data network and no app. Only a place that fits is written as
 * one to go to; of any other the text says first what is wrong with it.
 */
export function TellOthers(props: {
  view: FinderView;
  words: Words;
  ranked: Ranked;
  place: string;
  /** The village it is seen from; a position of the phone is told to nobody. */
  from: string | undefined;
  rough: boolean;
  hazard: ShelterHazard;
  fit: GoingFit;
}): JSX.Element {
  const { view, words: t, ranked, place, from, rough, fit } = props;
  const hazard = view.t(`shelters.hazard.${props.hazard}`);
  const { shelter } = ranked;
  const name = nameOf(shelter, view.lang).text;
  const where = whereWords(ranked, rough, view.t);
  const text = writeShareText([
    shelter.sample ? t('going.sampleMark') : undefined,
    fit === 'fits' ? undefined : t(`going.${fit}`, { hazard }),
    ranked.status === 'full' ? t('going.text.full') : undefined,
    t(fit === 'fits' ? 'going.text.for' : 'going.text.about', { hazard, name }),
    place,
    from && where ? t('going.text.from', { from, where }) : undefined,
    shelter.phone && !shelter.sample ? t('going.text.phone', { phone: shelter.phone }) : undefined,
    t('going.text.point', { point: writePoint(shelter) }),
    fit === 'not' || fit === 'out' ? undefined : t('going.text.call'),
  ]);
  return (
    <>
      <h3>{t('going.tell')}</h3>
      <div class="buttons two">
        <a class="button tool-button" href={smsLink(text)}>
          {t('going.sms')}
        </a>
        {'share' in navigator && (
          <button
            type="button"
            class="button tool-button"
            onClick={() => void navigator.share({ text }).catch(() => undefined)}
          >
            {t('going.share')}
          </button>
        )}
      </div>
    </>
  );
}

import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { localDay } from '#shell/device/overdue.ts';
import { DRAWINGS, Pictogram } from '#shell/ui/Pictogram.tsx';
import { telLink } from '#shelters/rules/going/share-text.ts';
import type { Words } from '#words/rules/format-words.ts';
import type { AnswerProps } from '../finder/finder-view.ts';
import { checkedWords, factWords, nameOf, type Ranked } from '../finder/row-words.ts';
import { StatusLine, Where } from '../finder/ShelterItem.tsx';
import { FollowArrow } from './FollowArrow.tsx';
import { PlaceLinks } from './PlaceLinks.tsx';
import { TellOthers } from './TellOthers.tsx';

/** One shelter and how to get there: call, follow the arrow, open a map, tell others. */
export function Going(props: AnswerProps & { words: Words }): JSX.Element {
  const { view, words: t, address, found } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const all = [...found.fitting, ...found.unstated, ...found.unfit];
  const ranked = all.find(({ shelter }) => shelter.id === address.opened);
  useEffect(() => {
    heading.current?.scrollIntoView({ block: 'center' });
    heading.current?.focus({ preventScroll: true });
  }, [address.opened]);
  const back = () => {
    const url = new URL(location.href);
    url.hash = '';
    history.pushState(null, '', url);
    dispatchEvent(new PopStateEvent('popstate'));
  };
  const name = ranked && nameOf(ranked.shelter, view.lang);
  return (
    <section class="going" data-going={address.opened}>
      <button type="button" class="link way-back" onClick={back}>
        <Pictogram drawing={DRAWINGS.back} />
        {t('going.back')}
      </button>
      <h2 ref={heading} tabIndex={-1} lang={name?.lang}>
        {name?.text ?? t('going.notFound')}
      </h2>
      {ranked && <OpenedShelter {...props} ranked={ranked} />}
    </section>
  );
}

function OpenedShelter(props: AnswerProps & { words: Words; ranked: Ranked }): JSX.Element {
  const { view, words: t, ranked, rough, now, origin, address } = props;
  const { shelter } = ranked;
  const [following, setFollowing] = useState(false);
  const dial = shelter.sample ? undefined : telLink(shelter.phone);
  const spare = shelter.sample ? undefined : telLink(shelter.phone2);
  const foreign = view.lang === 'en' ? 'zh-CN' : undefined;
  const isGoal = props.found.fitting.includes(ranked);
  const isOut = ranked.status === 'closed' || ranked.status === 'unsafe';
  const place = [shelter.town, shelter.village, shelter.address].filter(Boolean).join(' ');
  return (
    <>
      <FitLine {...props} />
      {!following && <Where view={view} ranked={ranked} rough={rough} />}
      <StatusLine view={view} ranked={ranked} now={now} />
      <p>{factWords(shelter, view.t)}</p>
      {shelter.entranceNote && <p lang={foreign}>{shelter.entranceNote}</p>}
      <p class="meta">{checkedWords(shelter.verifiedOn, localDay(now), view.t)}</p>

      <div class="buttons">
        {dial && (
          <a class="button ink" href={dial}>
            <Pictogram drawing={view.drawings['phone'] ?? ''} />
            {t('going.call', { phone: shelter.phone })}
          </a>
        )}
        {spare && (
          <a class="button" href={spare}>
            {t('going.call', { phone: shelter.phone2 })}
          </a>
        )}
        {!isOut && (
          <button
            type="button"
            class={following || !isGoal ? 'button' : 'button go'}
            aria-expanded={following}
            onClick={() => setFollowing(!following)}
          >
            <Pictogram drawing={view.drawings['compass'] ?? ''} />
            {t(following ? 'going.stop' : 'going.follow')}
          </button>
        )}
      </div>
      {!dial && shelter.phone && (
        <p class="small">
          {view.t(shelter.sample ? 'shelters.samplePhone' : 'shelters.phone', {
            phone: shelter.phone,
          })}
        </p>
      )}
      {following && <FollowArrow view={view} words={t} shelter={shelter} />}
      <PlaceLinks view={view} words={t} shelter={shelter} place={place} />
      <TellOthers
        view={view}
        words={t}
        ranked={ranked}
        place={place}
        from={origin.kind === 'village' ? origin.name : undefined}
        rough={rough}
        hazard={address.hazard}
      />
    </>
  );
}

/** Whether it fits the chosen hazard, first of all. */
function FitLine({
  view,
  words: t,
  ranked: { shelter, status },
  address: { hazard },
}: AnswerProps & { words: Words; ranked: Ranked }): JSX.Element {
  const name = view.t(`shelters.hazard.${hazard}`);
  const fits = shelter.fitness[hazard] ?? 'unknown';
  if (status === 'closed' || status === 'unsafe') return <p class="notice">{t('going.out')}</p>;
  if (fits === 'yes') return <p class="strong">{t('going.fits', { hazard: name })}</p>;
  const key = fits === 'no' ? 'not' : 'unknown';
  return <p class="notice">{t(`going.${key}`, { hazard: name })}</p>;
}

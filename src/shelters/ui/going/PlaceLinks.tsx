import type { JSX } from 'preact';
import { Pictogram } from '#shell/ui/Pictogram.tsx';
import type { ShelterEntry } from '#shelters/rules/find/shelter-file.ts';
import { mapLinks, writePoint } from '#shelters/rules/going/map-links.ts';
import type { Words } from '#words/rules/format-words.ts';
import type { FinderView } from '../finder/finder-view.ts';
import { CopyButton } from './CopyButton.tsx';

const MAPS = ['amap', 'baidu', 'tencent', 'geo'] as const;

/**
 * Where it is in words and figures, and the same place on other maps; no map leads to a place that
 * nobody may be sent to.
 */
export function PlaceLinks({
  view,
  words: t,
  shelter,
  place,
  mayGo,
}: {
  view: FinderView;
  words: Words;
  shelter: ShelterEntry;
  place: string;
  mayGo: boolean;
}): JSX.Element {
  const point = writePoint(shelter);
  const links = mapLinks(shelter);
  const copy = view.drawings['copy'] ?? '';
  return (
    <>
      <h3>{t('going.address')}</h3>
      <p lang={view.lang === 'en' && place ? 'zh-CN' : undefined}>
        {place || t('going.noAddress')}
      </p>
      <p>
        <span class="n">{point}</span>
      </p>
      <p class="small">{t('going.pointNote')}</p>
      <div class="buttons two">
        {place && <CopyButton words={t} label="going.copyAddress" text={place} drawing={copy} />}
        <CopyButton words={t} label="going.copyPoint" text={point} drawing={copy} />
      </div>
      {mayGo && (
        <>
          <h3>{t('going.maps')}</h3>
          <p class="small">{t('going.mapsNote')}</p>
          <div class="buttons two">
            {MAPS.map((map) => (
              <a
                class="button tool-button"
                key={map}
                href={links[map]}
                rel="noreferrer"
                target={map === 'geo' ? undefined : '_blank'}
              >
                <Pictogram drawing={view.drawings['place'] ?? ''} />
                {t(`going.map.${map}`)}
              </a>
            ))}
          </div>
        </>
      )}
    </>
  );
}

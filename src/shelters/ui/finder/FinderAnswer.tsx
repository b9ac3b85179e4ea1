import type { JSX } from 'preact';
import { NONE_WORDS, noneFits } from '#shelters/rules/find/none-fits.ts';
import type { AnswerProps, FinderView } from './finder-view.ts';
import { ShelterGroup } from './ShelterGroup.tsx';
import { useLazy } from './use-lazy.ts';

/** The answer: one shelter when the address names one, else the list or the radar. */
export function FinderAnswer(props: AnswerProps): JSX.Element {
  const { view, address, onLook } = props;
  const { t } = view;
  if (address.opened !== '') return <OneShelter {...props} />;
  return (
    <>
      <fieldset class="field">
        <legend class="hidden-text">{t('shelters.look')}</legend>
        <div class="segment">
          {(['list', 'radar'] as const).map((look) => (
            <label key={look}>
              <input
                type="radio"
                name="look"
                value={look}
                checked={address.look === look}
                onChange={() => onLook(look)}
              />
              <span>{t(`shelters.look.${look}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {address.look === 'radar' ? <RadarPart {...props} /> : <Lists {...props} />}
    </>
  );
}

function Lists({ view, address: { hazard }, found, now, rough }: AnswerProps): JSX.Element {
  const { t } = view;
  const { fitting, unstated, unfit, totals } = found;
  const name = t(`shelters.hazard.${hazard}`);
  const same = { view, now, rough };
  return (
    <>
      <ShelterGroup
        {...same}
        group="fitting"
        title={t('shelters.fitting', { hazard: name, count: totals.fitting })}
        rows={fitting}
      >
        {totals.fitting === 0 && (
          <p class="notice" data-none>
            {t(NONE_WORDS[noneFits(hazard)])}
          </p>
        )}
      </ShelterGroup>
      {totals.unstated > 0 && (
        <ShelterGroup
          {...same}
          group="unstated"
          title={t('shelters.unstated', { count: totals.unstated })}
          rows={unstated}
          note={t('shelters.unstatedRow', { hazard: name })}
        >
          <p>{t('shelters.unstatedText', { hazard: name })}</p>
        </ShelterGroup>
      )}
      {totals.unfit > 0 && (
        <ShelterGroup
          {...same}
          group="unfit"
          title={t('shelters.unfit', { count: totals.unfit })}
          rows={unfit}
        />
      )}
    </>
  );
}

function RadarPart(props: AnswerProps): JSX.Element {
  const part = useLazy(() => import('../radar/open-radar.ts').then((one) => one.openRadar()));
  if (!part || part === 'failed') return <Waiting view={props.view} failed={part === 'failed'} />;
  return <part.Radar {...props} words={part.words} />;
}

function OneShelter(props: AnswerProps): JSX.Element {
  const part = useLazy(() => import('../going/open-going.ts').then((one) => one.openGoing()));
  if (!part || part === 'failed') return <Waiting view={props.view} failed={part === 'failed'} />;
  return <part.Going {...props} words={part.words} />;
}

function Waiting({ view: { t }, failed }: { view: FinderView; failed: boolean }): JSX.Element {
  return (
    <p class="notice" role="status">
      {t(failed ? 'shelters.partMissing' : 'shelters.partComing')}
    </p>
  );
}

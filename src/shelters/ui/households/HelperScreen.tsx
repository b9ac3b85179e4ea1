import type { JSX } from 'preact';
import { DRAWINGS, Pictogram } from '#shell/ui/Pictogram.tsx';
import { HazardChips } from '../hazard/HazardChips.tsx';
import { HandOn } from './HandOn.tsx';
import { HouseholdForm } from './HouseholdForm.tsx';
import { HouseholdList } from './HouseholdList.tsx';
import type { HelperView } from './households-view.ts';

/** All of helper mode: the form while one is open, else the list and what can be done with it. */
export function HelperScreen({ view }: { view: HelperView }): JSX.Element {
  const { t, act, draft, kept, newer, shelters, households } = view;
  return (
    <>
      {!kept && (
        <p class="notice" role="alert">
          {t('shelter-helper.notKept')}
        </p>
      )}
      {newer > 0 && <p class="notice">{t('shelter-helper.newer', { count: newer })}</p>}
      {!shelters && <p class="notice">{t('shelter-helper.listFailed')}</p>}
      {draft ? (
        <HouseholdForm key={draft.id} view={view} draft={draft} />
      ) : (
        <>
          <Said view={view} />
          <div class="buttons">
            <button type="button" class="button go" data-add onClick={() => act.open(undefined)}>
              {t('shelter-helper.add')}
              <Pictogram drawing={DRAWINGS.next} />
            </button>
          </div>
          {households.length === 0 ? (
            <p class="measure first">{t('shelter-helper.empty')}</p>
          ) : (
            <>
              <HazardChips
                t={t}
                question={t('shelter-helper.why')}
                hazard={view.hazard}
                onChoose={act.choose}
              />
              <HouseholdList view={view} />
            </>
          )}
          <HandOn view={view} />
        </>
      )}
    </>
  );
}

/** What was done last, and the way back. It stays until the next thing is done. */
function Said({ view: { t, said, act } }: { view: HelperView }): JSX.Element {
  return (
    <div role="status">
      {said && (
        <div class="notice" data-said tabIndex={-1}>
          <p>{said.text}</p>
          <div class="buttons two">
            {said.undo && (
              <button type="button" class="button tool-button" onClick={said.undo}>
                {t('shelter-helper.undo')}
              </button>
            )}
            <button type="button" class="button tool-button" onClick={act.silence}>
              {t('shelter-helper.close')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}

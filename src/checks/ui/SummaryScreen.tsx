import type { JSX } from 'preact';
import { sumCheck } from '#checks/rules/sum-check.ts';
import { localDay } from '#shell/device/overdue.ts';
import { DRAWINGS, Pictogram } from '#shell/ui/Pictogram.tsx';
import { CheckTitle, WayBack } from './CheckHead.tsx';
import type { CheckView } from './check-view.ts';
import { FoundList } from './FoundList.tsx';
import { countWords } from './spoken-summary.ts';

/** What was found: counts in words, what is not done (high first), what could not be told. */
export function SummaryScreen({ view }: { view: CheckView }): JSX.Element {
  const { list, journal, t, act, kept, shared } = view;
  const items = list.groups.flatMap((group) => group.items);
  const sum = sumCheck(items, journal.check.answers);
  return (
    <>
      <div class="ways no-print">
        <WayBack word={t('checks.backStart')} go={() => act.go({ at: 'start' })} />
      </div>
      <div class="eave" />
      <CheckTitle view={view} />
      <h2>{t('checks.sum.title')}</h2>
      <p class="meta">{t('checks.date', { date: localDay(new Date(journal.check.startedAt)) })}</p>
      <p class="check-counts">
        {countWords(t, sum).map((line) => (
          <span class="c" key={line}>
            {line}
          </span>
        ))}
      </p>
      {sum.left.length > 0 && (
        <div class="buttons">
          <button type="button" class="button go" onClick={act.goOn}>
            {t('checks.goOn', { count: sum.left.length })}
            <Pictogram drawing={DRAWINGS.next} />
          </button>
        </div>
      )}
      <FoundList view={view} kind="notDone" ids={sum.notDone} />
      <FoundList view={view} kind="unsure" ids={sum.unsure} />
      <div class="buttons check-tools">
        <button
          type="button"
          class={sum.left.length > 0 ? 'button' : 'button go'}
          onClick={act.share}
        >
          {t('checks.share')}
        </button>
        <button type="button" class="button" onClick={() => act.print('result')}>
          {t('checks.print')}
        </button>
        <button type="button" class="button" onClick={act.startOver}>
          {t('checks.over')}
        </button>
      </div>
      <p class="small" role="status">
        {shared === 'copied' && t('checks.copied')}
        {typeof shared === 'object' && t('checks.copyHere')}
      </p>
      {typeof shared === 'object' && (
        <textarea
          class="input no-print"
          readOnly
          rows={8}
          value={shared.text}
          aria-label={t('checks.copyHere')}
        />
      )}
      {!kept && <p class="small">{t('checks.unkept')}</p>}
      <p class="meta">{t('checks.shareFoot')}</p>
    </>
  );
}

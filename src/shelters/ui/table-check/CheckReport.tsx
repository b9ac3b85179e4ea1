import type { JSX } from 'preact';
import { saveFile } from '#shell/device/save-file.ts';
import { isUnread } from '#shelters/rules/import/import-result.ts';
import { officialPieces } from '#shelters/rules/import/official/official-file.ts';
import { problemPieces } from '#shelters/rules/import/official/problem-file.ts';
import { problemWords } from '#shelters/rules/import/problem-words.ts';
import type { CheckView, ResultView } from './check-view.ts';
import { PointPlot } from './PointPlot.tsx';
import { PointTable } from './PointTable.tsx';
import { ProblemList } from './ProblemList.tsx';

/** What stands below the form: how far the reading is, or what came of it. */
export function CheckReport({
  view: { state, context, t, stop },
}: {
  view: CheckView;
}): JSX.Element {
  if (state.at === 'reading') {
    const { name, percent } = state;
    return (
      <div class="notice">
        <p role="status">{t('shelter-check.page.reading', { name, percent })}</p>
        <progress class="progress" max={100} value={percent} aria-label={name} />
        <button type="button" class="button tool-button" onClick={stop}>
          {t('shelter-check.page.stop')}
        </button>
      </div>
    );
  }
  if (state.at !== 'done') {
    const key = state.at === 'empty' ? 'ready' : 'stopped';
    return <p role="status">{t(`shelter-check.page.${key}`)}</p>;
  }
  const view = { result: state.result, context, t };
  const { rows, refused, warnings } = state.result;
  return (
    <>
      <Verdict name={state.name} view={view} />
      {!isUnread(state.result) && <ProblemList kind="refused" problems={refused} t={t} />}
      <ProblemList kind="warnings" problems={warnings} t={t} />
      {rows.length > 0 && (
        <section>
          <h2>{t('shelter-check.page.points')}</h2>
          <PointPlot view={view} />
          <PointTable view={view} />
        </section>
      )}
    </>
  );
}

function Verdict({ name, view: { result, t } }: { name: string; view: ResultView }): JSX.Element {
  const { rows, refused, warnings, converted } = result;
  const [good, bad] = [rows.length, refused.length];
  const unread = isUnread(result);
  const verdict = unread
    ? t('shelter-check.page.fault', { name })
    : good === 0
      ? t('shelter-check.page.noneGood')
      : bad === 0
        ? t('shelter-check.page.allGood', { count: good })
        : t('shelter-check.page.halfBad', { good, bad });
  const saveProblems = () => {
    saveFile(t('shelter-check.page.problemsFile'), 'text/csv', problemPieces(result, t));
  };
  return (
    <section>
      <h2 data-verdict tabIndex={-1}>
        {verdict}
      </h2>
      {unread &&
        refused.map((problem) => {
          const { message, mend } = problemWords(problem, t);
          return (
            <p key={problem.field}>
              <b>{message}</b> {mend}
            </p>
          );
        })}
      {good > 0 && (
        <ul class="counts">
          <li>{t('shelter-check.page.converted', { count: converted })}</li>
          <li>{t('shelter-check.page.warned', { count: warnings.length })}</li>
        </ul>
      )}
      {good > 0 && bad > 0 && <p>{t('shelter-check.page.half')}</p>}
      <div class="buttons">
        {good > 0 && (
          <button
            type="button"
            class={bad === 0 ? 'button go' : 'button'}
            onClick={() => saveFile('official.csv', 'text/csv', officialPieces(rows))}
          >
            {bad === 0
              ? t('shelter-check.page.save')
              : t('shelter-check.page.saveGood', { count: good })}
          </button>
        )}
        {!unread && bad + warnings.length > 0 && (
          <button type="button" class="button" onClick={saveProblems}>
            {t('shelter-check.page.saveProblems')}
          </button>
        )}
      </div>
      {good > 0 && <p class="small">{t('shelter-check.page.next')}</p>}
    </section>
  );
}

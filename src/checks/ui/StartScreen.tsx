import type { JSX } from 'preact';
import { NAME_LIMIT } from '#checks/rules/check.ts';
import { sumCheck } from '#checks/rules/sum-check.ts';
import { Html } from '#shell/ui/Html.tsx';
import { DRAWINGS, Pictogram } from '#shell/ui/Pictogram.tsx';
import { CheckTitle } from './CheckHead.tsx';
import type { CheckView } from './check-view.ts';

/** Before the first item, or when coming back: what it is, whose home, and the way on. */
export function StartScreen({ view }: { view: CheckView }): JSX.Element {
  const { list, journal, t, act, kept } = view;
  const { left, total } = sumCheck(
    list.groups.flatMap(({ items }) => items),
    journal.check.answers,
  );
  const answered = total - left.length;
  const word = answered === 0 ? 'go' : left.length > 0 ? 'on' : 'sum';
  return (
    <>
      <a class="way" href={list.back.href} dangerouslySetInnerHTML={{ __html: list.back.html }} />
      <div class="eave" />
      <CheckTitle view={view} />
      <Html as="p" extra="measure" text={list.summary} />
      <p class="meta">
        <Html text={list.meta} />
        {answered > 0 && <span>{t('checks.progress.some', { answered, count: total })}</span>}
      </p>
      {journal.before && (
        <div class="notice" role="status">
          <p>{t('checks.over.told')}</p>
          <div class="buttons">
            <button type="button" class="button tool-button" onClick={act.takeBack}>
              {t('checks.over.undo')}
            </button>
          </div>
        </div>
      )}
      <div class="field">
        <label for="check-name">{t('checks.start.name')}</label>
        <input
          id="check-name"
          class="input"
          autoComplete="off"
          maxLength={NAME_LIMIT}
          defaultValue={journal.check.name}
          key={journal.check.id}
          onInput={(event) => act.name(event.currentTarget.value)}
          aria-describedby="check-name-hint"
        />
        <p class="small" id="check-name-hint">
          {t(kept ? 'checks.start.nameHint' : 'checks.unkept')}
        </p>
      </div>
      <div class="buttons">
        <button type="button" class="button go" onClick={act.goOn}>
          {t(`checks.start.${word}`)}
          <Pictogram drawing={DRAWINGS.next} />
        </button>
        {answered > 0 && left.length > 0 && (
          <button type="button" class="button" onClick={() => act.go({ at: 'summary' })}>
            {t('checks.start.sum')}
          </button>
        )}
        <button type="button" class="button" onClick={() => act.print('list')}>
          {t('checks.printPaper')}
        </button>
      </div>
    </>
  );
}

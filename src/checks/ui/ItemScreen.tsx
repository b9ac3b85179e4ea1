import type { JSX } from 'preact';
import { ANSWERS } from '#checks/rules/check.ts';
import { placeBefore, placeOf } from '#checks/rules/plan-walk.ts';
import { Html } from '#shell/ui/Html.tsx';
import { DRAWINGS, Pictogram } from '#shell/ui/Pictogram.tsx';
import { CheckTitle, WayBack } from './CheckHead.tsx';
import type { CheckView } from './check-view.ts';
import { shapeOf } from './list-shape.ts';
import type { ListItem } from './read-list.ts';

const LOOK = { done: 'go', 'not-done': 'ink', absent: '', unsure: '' } as const;

/** One item on a screen: look, then tap one of four answers in the dock. */
export function ItemScreen({
  view,
  item,
}: {
  view: CheckView;
  item: ListItem;
}): JSX.Element | null {
  const { list, journal, t, act, kept } = view;
  const shape = shapeOf(list);
  const place = placeOf(shape, item.id);
  const group = list.groups.find(({ id }) => id === place?.group);
  const before = journal.check.answers[item.id]?.is;
  const back = placeBefore(shape, item.id);
  if (!place || !group) return null;
  return (
    <div class="walk">
      <div class="ways">
        <WayBack
          word={t(back.at === 'item' ? 'checks.back' : 'checks.backStart')}
          go={() => act.go(back)}
        />
        {Object.keys(journal.check.answers).length > 0 && (
          <button type="button" class="way" onClick={() => act.go({ at: 'summary' })}>
            {t('checks.toSum')}
          </button>
        )}
      </div>
      <div class="check-head">
        <CheckTitle view={view} />
        <p aria-hidden="true">{t('checks.place', { n: place.n, total: place.total })}</p>
      </div>
      <progress
        class="progress"
        value={place.n}
        max={place.total}
        aria-label={t('checks.placeLong', { n: place.n, total: place.total })}
      />
      <div class="room">
        <Pictogram drawing={group.drawing} />
        <p>
          <Html as="b" text={group.title} />
          <span class="small">
            {t('checks.placeLong', { n: place.inGroup, total: place.groupTotal })}
          </span>
        </p>
        <span class={item.severity === 'high' ? 'tag fill' : 'tag'}>
          {t(`checks.severity.${item.severity}`)}
        </span>
      </div>
      <Html as="h2" text={item.ask} />
      <p class="measure">
        <b>{t('checks.good')}</b>
        <Html text={item.good} />
      </p>
      {before && (
        <p class="small">{t('checks.answer.before', { answer: t(`checks.answer.${before}`) })}</p>
      )}
      <details class="why" key={item.id}>
        <summary>{t('checks.why')}</summary>
        <Html as="p" text={item.why} />
        <Html as="p" extra="meta" text={item.basis} />
      </details>
      {!kept && <p class="small">{t('checks.unkept')}</p>}
      <div class="dock">
        {ANSWERS.map((answer) => (
          <button
            key={answer}
            type="button"
            class={`button ${LOOK[answer]}`}
            data-answer={answer}
            aria-pressed={before ? before === answer : undefined}
            onClick={(event) => act.answer(item.id, answer, event)}
          >
            {answer === 'done' && <Pictogram drawing={DRAWINGS.tick} />}
            {answer === 'not-done' && <Pictogram drawing={DRAWINGS.cross} />}
            {t(`checks.answer.${answer}`)}
          </button>
        ))}
      </div>
    </div>
  );
}

import type { JSX } from 'preact';
import { letterAt, orderOptions, togglePick } from '#quizzes/rules/order-options.ts';
import { Html } from '#shell/ui/Html.tsx';
import { OrderSteps } from './OrderSteps.tsx';
import type { QuizView } from './quiz-view.ts';
import type { QuizQuestion } from './read-quiz.ts';

/** One question, not yet answered: a tap answers it, or picks and a button answers. */
export function QuestionScreen({
  view,
  question,
  before,
}: {
  view: QuizView;
  question: QuizQuestion;
  before: number;
}): JSX.Element {
  const { t, attempt, act, kept } = view;
  const shown = orderOptions(question, attempt.seed, before);
  const several = question.type === 'multiple';
  return (
    <>
      <Html as="h2" text={question.ask} />
      {(several || question.type === 'order') && (
        <p class="small">{t(`quizzes.hint.${question.type}`)}</p>
      )}
      {question.type === 'order' ? (
        <OrderSteps view={view} question={question} shown={shown} />
      ) : (
        <ul class="options">
          {shown.map((id, place) => (
            <li key={id}>
              <button
                type="button"
                class="option"
                data-option={id}
                aria-pressed={several ? attempt.draft.includes(id) : undefined}
                onClick={(event) =>
                  several ? act.draft(togglePick(attempt.draft, id)) : act.answer([id], event)
                }
              >
                <span class="letter">{letterAt(place)}</span>
                <Html as="b" text={question.words[id]?.text ?? ''} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {several && (
        <button
          type="button"
          class="button go"
          disabled={attempt.draft.length === 0}
          onClick={(event) => act.answer(attempt.draft, event)}
        >
          {t(attempt.draft.length === 0 ? 'quizzes.submit.none' : 'quizzes.submit.multiple')}
        </button>
      )}
      <p class="small quiz-foot">
        {question.type === 'single' && <span class="c">{t('quizzes.hint.single')}</span>}
        <span class="c">{t(kept ? 'quizzes.foot' : 'quizzes.unkept')}</span>
      </p>
    </>
  );
}

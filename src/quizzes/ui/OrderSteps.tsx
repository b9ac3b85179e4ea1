import type { JSX } from 'preact';
import { moveStep } from '#quizzes/rules/order-options.ts';
import { plainText } from '#shell/device/plain-text.ts';
import { Html } from '#shell/ui/Html.tsx';
import { DRAWINGS, Pictogram } from '#shell/ui/Pictogram.tsx';
import type { QuizView } from './quiz-view.ts';
import type { QuizQuestion } from './read-quiz.ts';

/**
 * Steps to be put in order with two buttons each, by finger or key. At the ends a button stays
 * reachable (`aria-disabled`), so that focus is never lost.
 */
export function OrderSteps({
  view: { t, attempt, act },
  question,
  shown,
}: {
  view: QuizView;
  question: QuizQuestion;
  shown: readonly string[];
}): JSX.Element {
  const laid = attempt.draft.length === shown.length ? attempt.draft : shown;
  const plain = (id: string) => plainText(question.words[id]?.text ?? '');
  const move = (id: string, by: -1 | 1) => {
    const next = moveStep(laid, id, by);
    if (next !== laid) {
      act.draft(next, t('quizzes.order.moved', { step: plain(id), n: next.indexOf(id) + 1 }));
    }
  };
  return (
    <>
      <ol class="laid">
        {laid.map((id, place) => (
          <li key={id} data-option={id}>
            <span class="letter">{place + 1}</span>
            <Html as="b" text={question.words[id]?.text ?? ''} />
            {([-1, 1] as const).map((by) => (
              <button
                key={by}
                type="button"
                class={by < 0 ? 'move up' : 'move down'}
                data-move={`${id}:${by}`}
                aria-disabled={place + by < 0 || place + by >= laid.length}
                aria-label={t(by < 0 ? 'quizzes.order.up' : 'quizzes.order.down', {
                  step: plain(id),
                })}
                onClick={() => move(id, by)}
              >
                <Pictogram drawing={DRAWINGS.next} />
              </button>
            ))}
          </li>
        ))}
      </ol>
      <button type="button" class="button go" onClick={(event) => act.answer(laid, event)}>
        {t('quizzes.submit.order')}
      </button>
    </>
  );
}

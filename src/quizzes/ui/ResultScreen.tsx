import type { JSX } from 'preact';
import { sumRound } from '#quizzes/rules/sum-round.ts';
import { Html } from '#shell/ui/Html.tsx';
import { DRAWINGS, Pictogram } from '#shell/ui/Pictogram.tsx';
import type { QuizView } from './quiz-view.ts';

/** The end of a round: which were right at once, which came back, and where to go from here. */
export function ResultScreen({
  view: { quiz, attempt, t, act, kept },
  asked,
}: {
  view: QuizView;
  asked: readonly string[];
}): JSX.Element {
  const { outcomes, atOnce, missed } = sumRound(asked, attempt);
  return (
    <>
      <h2>{t('quizzes.result.title')}</h2>
      <p class="result-sum">
        <span class="c">{t('quizzes.result.atOnce', { count: atOnce })}</span>
        {missed.length > 0 && (
          <span class="c">{t('quizzes.result.cameBack', { count: missed.length })}</span>
        )}
      </p>
      <div class="rows">
        {outcomes.map(({ question: id, tries }) => (
          <a class="row" key={id} href={`#${id}`} data-outcome={tries === 1 ? 'once' : 'later'}>
            <Pictogram drawing={tries === 1 ? DRAWINGS.tick : DRAWINGS.cross} />
            <span>
              <Html as="b" text={quiz.questions.find((one) => one.id === id)?.ask ?? ''} />
              <small>
                {tries === 1
                  ? t('quizzes.result.once')
                  : t('quizzes.result.tries', { count: tries })}
              </small>
            </span>
            <Pictogram drawing={DRAWINGS.go} extra="chevron" />
          </a>
        ))}
      </div>
      <div class="buttons">
        {quiz.next && (
          <a class="button go" href={quiz.next.href}>
            <Html text={quiz.next.text} />
            <Pictogram drawing={DRAWINGS.next} />
          </a>
        )}
        {missed.length > 0 && (
          <button type="button" class="button" onClick={() => act.again(missed)}>
            {t('quizzes.again.missed', { count: missed.length })}
          </button>
        )}
        <button type="button" class="button" onClick={() => act.again([])}>
          {t('quizzes.again.all')}
        </button>
        <a class="button" href={quiz.lesson}>
          {t('quizzes.lesson')}
        </a>
      </div>
      <p class="small quiz-foot">{t(kept ? 'quizzes.foot' : 'quizzes.unkept')}</p>
    </>
  );
}

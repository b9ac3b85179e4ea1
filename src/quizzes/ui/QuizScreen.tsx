import type { JSX } from 'preact';
import type { Answered } from '#quizzes/rules/attempt.ts';
import { orderOptions } from '#quizzes/rules/order-options.ts';
import { isLastStep, planRound, type Round } from '#quizzes/rules/plan-round.ts';
import { Html } from '#shell/ui/Html.tsx';
import { DRAWINGS, Pictogram } from '#shell/ui/Pictogram.tsx';
import { QuestionScreen } from './QuestionScreen.tsx';
import type { QuizView } from './quiz-view.ts';
import { ResultScreen } from './ResultScreen.tsx';
import type { QuizQuestion } from './read-quiz.ts';
import { VerdictScreen } from './VerdictScreen.tsx';

/** The whole quiz, one screen of it: question, verdict, result, or a look back (`looked`). */
export function QuizScreen({ view, looked }: { view: QuizView; looked: string }): JSX.Element {
  const { quiz, attempt, t, act } = view;
  const ids = quiz.questions.map(({ id }) => id);
  const round = planRound(ids, attempt);
  const find = (id: string | undefined) => quiz.questions.find((one) => one.id === id);
  const ended = attempt.finished || round.current === undefined;
  const question = find(ended ? looked : round.current);
  const answers = attempt.answers.filter((answer) => answer.question === question?.id);
  const answer = answers[answers.length - 1];
  return (
    <>
      <div class="quiz-head">
        <Html as="h1" text={quiz.title} />
        {!ended && <p>{placeWords(view, round)}</p>}
      </div>
      <div class="quiz-boxes" aria-hidden="true">
        {round.questions.map((id, at) => (
          <span key={id} class={ended || at < round.place ? 'on' : ''} />
        ))}
      </div>
      {question && !ended && !attempt.showing && (
        <QuestionScreen key={question.id} view={view} question={question} before={round.before} />
      )}
      {question && answer && (ended || attempt.showing) && (
        <VerdictScreen
          t={t}
          question={question}
          answer={answer}
          shown={shownThen(view, question, answers)}
        >
          {ended ? (
            <a class="button go" href="#main">
              {t('quizzes.toResult')}
            </a>
          ) : (
            <button type="button" class="button go" onClick={act.next}>
              {t(isLastStep(ids, attempt) ? 'quizzes.finish' : 'quizzes.next')}
              <Pictogram drawing={DRAWINGS.next} />
            </button>
          )}
        </VerdictScreen>
      )}
      {ended && !(question && answer) && <ResultScreen view={view} asked={round.questions} />}
    </>
  );
}

function placeWords({ t }: QuizView, { before, left, place, total }: Round): string {
  return before > 0
    ? t('quizzes.comeback', { count: left })
    : t('quizzes.place', { n: place, total });
}

function shownThen(
  { attempt }: QuizView,
  question: QuizQuestion,
  answers: readonly Answered[],
): readonly string[] {
  return orderOptions(question, attempt.seed, answers.length - 1);
}

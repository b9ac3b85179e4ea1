import type { ComponentChildren, JSX } from 'preact';
import type { Answered } from '#quizzes/rules/attempt.ts';
import { gradeAnswer } from '#quizzes/rules/grade-answer.ts';
import { Html } from '#shell/ui/Html.tsx';
import { DRAWINGS, Pictogram } from '#shell/ui/Pictogram.tsx';
import type { Words } from '#words/rules/format-words.ts';
import { MarkedOptions } from './MarkedOptions.tsx';
import { MarkedSteps } from './MarkedSteps.tsx';
import type { QuizQuestion } from './read-quiz.ts';

/** A question with its verdict in words, every option with its reason, and where it comes from. */
export function VerdictScreen({
  t,
  question,
  answer,
  shown,
  children,
}: {
  t: Words;
  question: QuizQuestion;
  answer: Answered;
  /** Ids as they stood when the question was answered. */
  shown: readonly string[];
  children: ComponentChildren;
}): JSX.Element {
  return (
    <>
      <Html as="h2" text={question.ask} />
      <div class="verdict" tabIndex={-1}>
        <Pictogram drawing={answer.right ? DRAWINGS.tick : DRAWINGS.cross} />
        <p>
          {verdictWords(t, question, answer).map((words) => (
            <span class="c" key={words}>
              {words}
            </span>
          ))}
        </p>
      </div>
      {question.type === 'order' ? (
        <MarkedSteps t={t} question={question} chosen={answer.chosen} />
      ) : (
        <MarkedOptions t={t} question={question} chosen={answer.chosen} shown={shown} />
      )}
      <p class="meta">
        <Html text={question.sources} />
        {!answer.right && <span class="quiz-again">{t('quizzes.comesBack')}</span>}
      </p>
      {children}
    </>
  );
}

function verdictWords(t: Words, question: QuizQuestion, answer: Answered): readonly string[] {
  if (answer.right) return [t('quizzes.verdict.right'), t('quizzes.verdict.below')];
  if (question.type === 'order') return [t('quizzes.verdict.order'), t('quizzes.verdict.below')];
  const { hits, missed, extra } = gradeAnswer(question, answer.chosen);
  if (question.type !== 'multiple' || hits === 0) {
    return [t('quizzes.verdict.wrong'), t('quizzes.verdict.below')];
  }
  return [
    t('quizzes.verdict.partly'),
    ...(missed > 0 ? [t('quizzes.verdict.missed', { count: missed })] : []),
    ...(extra > 0 ? [t('quizzes.verdict.extra', { count: extra })] : []),
  ];
}

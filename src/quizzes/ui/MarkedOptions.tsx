import type { JSX } from 'preact';
import { type Mark, markOptions } from '#quizzes/rules/mark-options.ts';
import { letterAt } from '#quizzes/rules/order-options.ts';
import { Html } from '#shell/ui/Html.tsx';
import { DRAWINGS, Pictogram } from '#shell/ui/Pictogram.tsx';
import type { Words } from '#words/rules/format-words.ts';
import type { QuizQuestion } from './read-quiz.ts';

const LABELS: Readonly<Record<Mark, string | undefined>> = {
  right: 'quizzes.mark.right',
  'right-chosen': 'quizzes.mark.rightYours',
  'wrong-chosen': 'quizzes.mark.yours',
  other: undefined,
};

/** The options after answering: right ones first, then the chosen one, then the rest. */
export function MarkedOptions({
  t,
  question,
  chosen,
  shown,
}: {
  t: Words;
  question: QuizQuestion;
  chosen: readonly string[];
  shown: readonly string[];
}): JSX.Element {
  return (
    <ul class="options told">
      {markOptions(question, chosen, shown).map(({ id, mark }) => {
        const label = LABELS[mark];
        const right = mark === 'right' || mark === 'right-chosen';
        return (
          <li key={id} class={`option ${mark}`} data-option={id}>
            <span class="letter">{letterAt(shown.indexOf(id))}</span>
            <div>
              {label && (
                <p class="mark-line">
                  <Pictogram drawing={right ? DRAWINGS.tick : DRAWINGS.cross} />
                  {t(label)}
                </p>
              )}
              <Html as="b" text={question.words[id]?.text ?? ''} />
              <Html as="p" text={question.words[id]?.why ?? ''} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

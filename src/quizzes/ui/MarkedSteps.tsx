import type { JSX } from 'preact';
import { Html } from '#shell/ui/Html.tsx';
import { DRAWINGS, Pictogram } from '#shell/ui/Pictogram.tsx';
import type { Words } from '#words/rules/format-words.ts';
import type { QuizQuestion } from './read-quiz.ts';

/** The steps in their right order, each with its reason and, where it lay elsewhere, its place then. */
export function MarkedSteps({
  t,
  question,
  chosen,
}: {
  t: Words;
  question: QuizQuestion;
  chosen: readonly string[];
}): JSX.Element {
  return (
    <ol class="options told">
      {question.key.map((id, place) => {
        const was = chosen.indexOf(id);
        const inPlace = was === place;
        return (
          <li key={id} class={`option ${inPlace ? 'right' : 'wrong-chosen'}`} data-option={id}>
            <span class="letter">{place + 1}</span>
            <div>
              <p class="mark-line">
                <Pictogram drawing={inPlace ? DRAWINGS.tick : DRAWINGS.cross} />
                {inPlace ? t('quizzes.order.inPlace') : t('quizzes.order.was', { n: was + 1 })}
              </p>
              <Html as="b" text={question.words[id]?.text ?? ''} />
              <Html as="p" text={question.words[id]?.why ?? ''} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

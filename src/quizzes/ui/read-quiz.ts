import type { QuestionType } from '#quizzes/rules/grade-answer.ts';
import { orderReasons } from '#quizzes/rules/order-options.ts';

/** An option or step with its words as the static page writes them (HTML of our own build). */
export interface QuizOption {
  readonly text: string;
  readonly why: string;
}

/** A question as the island needs it; `options` and `key` are ids, as in `rules`. */
export interface QuizQuestion {
  readonly id: string;
  readonly type: QuestionType;
  readonly ask: string;
  readonly sources: string;
  readonly options: readonly string[];
  readonly key: readonly string[];
  readonly words: Readonly<Record<string, QuizOption>>;
}

/** The quiz of one page. `next` is the static link to what comes next, if there is one. */
export interface Quiz {
  readonly module: string;
  readonly title: string;
  readonly lesson: string;
  readonly next: { readonly href: string; readonly text: string } | undefined;
  readonly questions: readonly QuizQuestion[];
}

/** Reads the quiz out of the static page, so that every word stands once. Reads only, changes nothing. */
export function readQuiz(element: HTMLElement): Quiz {
  const next = element.querySelector<HTMLAnchorElement>('[data-next]');
  return {
    module: element.dataset.module ?? '',
    title: html(element, 'h1'),
    lesson: element.dataset.lesson ?? '',
    next: next ? { href: next.href, text: html(next, 'span') } : undefined,
    questions: [...element.querySelectorAll<HTMLElement>('[data-type]')].map(readQuestion),
  };
}

function readQuestion(item: HTMLElement): QuizQuestion {
  const options = ids(item.dataset.options);
  const key = ids(item.dataset.key);
  const shown = [...item.querySelectorAll<HTMLElement>('.option')];
  const told = orderReasons(
    shown.map(({ dataset }) => dataset.option ?? ''),
    key,
  );
  const reasons = [...item.querySelectorAll('.reasons li > span')];
  const words = shown.map((one) => {
    const id = one.dataset.option ?? '';
    const why = reasons[told.indexOf(id)]?.innerHTML.trim() ?? '';
    return [id, { text: html(one, 'b'), why }];
  });
  return {
    id: item.id,
    type: item.dataset.type as QuestionType,
    ask: html(item, 'h2'),
    sources: html(item, '[data-sources]'),
    options,
    key,
    words: Object.fromEntries(words) as Record<string, QuizOption>,
  };
}

function ids(text = ''): readonly string[] {
  return text.split(' ').filter(Boolean);
}

function html(root: ParentNode, selector: string): string {
  return root.querySelector(selector)?.innerHTML.trim() ?? '';
}

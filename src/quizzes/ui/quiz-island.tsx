import { render } from 'preact';
import { openJournal } from '#quizzes/device/journal-store.ts';
import { findEarlier, keepRounds } from '#quizzes/device/keep-rounds.ts';
import { newRound } from '#quizzes/device/new-round.ts';
import { type Attempt, giveAnswer, goOn, keepDraft } from '#quizzes/rules/attempt.ts';
import { gradeAnswer } from '#quizzes/rules/grade-answer.ts';
import { fitAttempt, isLastStep, planRound } from '#quizzes/rules/plan-round.ts';
import { readWords } from '#words/device/read-words.ts';
import { QuizScreen } from './QuizScreen.tsx';
import type { QuizActions } from './quiz-view.ts';
import { readQuiz } from './read-quiz.ts';

/**
 * Turns the printed page of a quiz into one question on a screen. Every change is written to the
 * journal before it is drawn; the database follows. Another tab, the back button or a page from the
 * browser's memory are met by reading the journal again.
 */
export async function mount(element: HTMLElement): Promise<void> {
  const t = await readWords({
    'zh-CN': () => import('#content/words/quizzes/zh-CN.json'),
    en: () => import('#content/words/quizzes/en.json'),
  });
  const quiz = readQuiz(element);
  const ids = quiz.questions.map(({ id }) => id);
  const store = openJournal(quiz.module);
  const earlier = store.read() ?? (await findEarlier(quiz.module));
  if (earlier) store.put(earlier);
  let attempt = latest() ?? newRound(quiz.module, 'first');
  let kept = true;

  const stage = document.createElement('div');
  const said = document.createElement('p');
  stage.className = 'stage';
  said.className = 'hidden-text';
  said.setAttribute('role', 'status');

  function latest(): Attempt | undefined {
    const attempts = store.read()?.attempts ?? [];
    const last = attempts[attempts.length - 1];
    return last && fitAttempt(ids, last);
  }

  /** Acts on the round as it is now: another tab may have moved it on. */
  function change(act: (now: Attempt) => Attempt): void {
    const now = latest() ?? attempt;
    attempt = act(now);
    if (attempt !== now) kept = store.note(attempt);
    draw();
  }

  /** Acts only while the question on the screen is still the open one. */
  function changeOpen(act: (now: Attempt) => Attempt): void {
    const open = planRound(ids, attempt).current;
    change((now) => (planRound(ids, now).current === open ? act(now) : now));
  }

  const act: QuizActions = {
    draft(draft, words) {
      const held = document.activeElement?.getAttribute('data-move');
      changeOpen((now) => keepDraft(now, draft));
      if (held) stage.querySelector<HTMLElement>(`[data-move="${held}"]`)?.focus();
      if (words) said.textContent = words;
    },
    answer(chosen, event) {
      const open = planRound(ids, attempt).current;
      const question = quiz.questions.find(({ id }) => id === open);
      if (!question || event.detail > 1) return;
      const { right } = gradeAnswer(question, chosen);
      const given = { question: question.id, chosen, right, at: Date.now() };
      changeOpen((now) => giveAnswer(now, given));
      stage.querySelector<HTMLElement>('.verdict')?.focus();
      setTimeout(() => void keepRounds(store));
    },
    next(event) {
      if (event.detail > 1) return;
      change((now) => goOn(now, isLastStep(ids, now)));
      show();
      setTimeout(() => void keepRounds(store));
    },
    again(only) {
      change(() => newRound(quiz.module, only));
      show();
    },
  };

  /** A new screen: from its top, with focus on its heading. */
  function show(): void {
    said.textContent = '';
    scrollTo(0, 0);
    const heading = stage.querySelector<HTMLElement>('h2');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  }

  function draw(): void {
    // Ids need no percent signs, and an address that somebody garbled must not stop the quiz.
    const looked = location.hash.slice(1);
    render(<QuizScreen view={{ quiz, attempt, t, kept, act }} looked={looked} />, stage);
  }

  function refresh(): void {
    attempt = latest() ?? attempt;
    draw();
  }

  draw();
  element.append(stage, said);
  element.classList.add('alive');
  addEventListener('storage', refresh);
  addEventListener('pageshow', (event) => event.persisted && refresh());
  addEventListener('hashchange', () => {
    draw();
    show();
  });
  if (attempt.answers.length > 0) void keepRounds(store);
}

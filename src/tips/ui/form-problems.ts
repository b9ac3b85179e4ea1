import type { TipProblem } from '#tips/rules/tip-problems.ts';
import type { Words } from '#words/rules/format-words.ts';
import { sayProblem } from './tip-text.ts';

const PLACES: Readonly<Record<string, string>> = { townId: 'place', villageCode: 'place' };

/** Shows what is wrong and puts the focus in the first wrong field. An empty list takes everything away. */
export function showProblems(form: HTMLElement, t: Words, problems: readonly TipProblem[]): void {
  drawProblems(form, t, problems);
  const [first] = problems;
  if (first) controlOf(fieldIn(form, first))?.focus();
}

/** Draws a summary with a link to each field and a line at each field; the focus stays where it is. */
export function drawProblems(form: HTMLElement, t: Words, problems: readonly TipProblem[]): void {
  const summary = form.querySelector<HTMLElement>('[data-problems]');
  const title = form.querySelector<HTMLElement>('[data-problems-title]');
  const list = form.querySelector<HTMLElement>('[data-problems-list]');
  const shown = problems.map((problem) => ({
    field: fieldIn(form, problem),
    text: sayProblem(t, problem.code),
  }));
  for (const field of form.querySelectorAll<HTMLElement>('[data-field]')) {
    markField(field, shown.find((one) => one.field === field)?.text ?? '');
  }
  if (!summary || !title || !list) return;
  summary.hidden = shown.length === 0;
  title.textContent = shown.length > 0 ? t('tips.problem.title', { count: shown.length }) : '';
  list.replaceChildren(
    ...shown.map(({ field, text }) => {
      const link = document.createElement('button');
      link.type = 'button';
      link.className = 'link';
      link.textContent = text;
      link.addEventListener('click', () => controlOf(field)?.focus());
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
}

function fieldIn(form: HTMLElement, { field }: TipProblem): HTMLElement | null {
  const part = field.split('.')[0] ?? '';
  const name = PLACES[part] ?? (part === 'position' ? 'place' : part);
  return form.querySelector<HTMLElement>(`[data-field="${name}"]`);
}

function markField(field: HTMLElement, text: string): void {
  const line = field.querySelector<HTMLElement>('[data-wrong]');
  if (line) {
    line.textContent = text;
    line.hidden = text === '';
  }
  const control = controlOf(field);
  if (control instanceof HTMLTextAreaElement) {
    if (text) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
  }
  field.classList.toggle('is-wrong', text !== '');
}

function controlOf(field: HTMLElement | null): HTMLElement | null {
  return field?.querySelector<HTMLElement>('textarea, summary') ?? null;
}

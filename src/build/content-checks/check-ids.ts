import type { ContentProblem } from '../content-problem.ts';
import type { Content, ReadItem } from '../read-content.ts';

type Seen = { readonly file: string; readonly line: number };

/**
 * Ids that must be unique: statements in a module, steps in a card, questions in the whole bank,
 * options in a question, items in a list, and everything of the region; also the `order` of
 * modules and of cards.
 */
export function checkIds({ read }: Content): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const unique = (what: string) => {
    const seen = new Map<string, Seen>();
    return (id: string, { file, line }: Seen) => {
      const first = seen.get(id);
      seen.set(id, first ?? { file, line });
      if (!first) return;
      const message = `${what} ${id} is already in ${first.file}:${first.line}`;
      problems.push({ file, line, message, mend: 'Give each its own.' });
    };
  };
  const each = (
    item: Omit<ReadItem<unknown>, 'value'>,
    items: readonly { id: string }[],
    path: PropertyKey[],
  ) => {
    const check = unique('id');
    items.forEach(({ id }, index) => {
      check(id, { file: item.file, line: item.lineOf([...path, index]) });
    });
  };

  const moduleOrder = unique('order');
  for (const { module, facts } of read.modules) {
    moduleOrder(String(module.order), { file: facts.file, line: facts.lineOf(['order']) });
    each(facts, module.statements, ['statements']);
  }
  const cardOrder = unique('order');
  for (const card of read.cards) {
    cardOrder(String(card.value.order), { file: card.file, line: card.lineOf(['order']) });
    each(card, card.value.steps, ['steps']);
  }
  const questionId = unique('question');
  for (const quiz of read.quizzes) {
    quiz.value.questions.forEach((question, index) => {
      const path = ['questions', index];
      questionId(question.id, { file: quiz.file, line: quiz.lineOf(path) });
      if (question.type === 'order') each(quiz, question.steps, [...path, 'steps']);
      else each(quiz, question.options, [...path, 'options']);
    });
  }
  for (const list of read.checklists) {
    each(list, list.value.groups, ['groups']);
    const itemId = unique('item');
    list.value.groups.forEach(({ items }, group) => {
      items.forEach(({ id }, item) => {
        itemId(id, { file: list.file, line: list.lineOf(['groups', group, 'items', item]) });
      });
    });
  }
  const { towns, hotlines, days, tipCategories } = read.region;
  if (towns) each(towns, towns.value, []);
  if (hotlines) each(hotlines, hotlines.value, []);
  if (days) each(days, days.value, []);
  if (tipCategories) each(tipCategories, tipCategories.value, []);
  return problems;
}

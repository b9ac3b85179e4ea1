import type { ChoiceQuestion, Question } from '#quizzes/schema.ts';
import { LANGS } from '#words/rules/lang.ts';
import type { ContentProblem } from '../content-problem.ts';
import type { Content } from '../read-content.ts';

/** Questions a module has, and how many of them ask what you do first. */
export const QUESTIONS_EACH = 4;
export const FIRST_AT_LEAST = 2;

/**
 * What the shape of a question cannot say: the answer is one of the options, no two options say
 * the same, not every option of a `multiple` is right, true-false has its two ids, a module has
 * four questions and at least two of them ask what you do first.
 */
export function checkQuestions({ read }: Content): ContentProblem[] {
  const quizzes = read.quizzes.flatMap(({ value: { id, module, questions }, file, lineOf }) => {
    const tell = (path: PropertyKey[], message: string, mend: string): ContentProblem => {
      return { file, line: lineOf(path), message, mend };
    };
    const problems: ContentProblem[] = [];
    if (id !== module) {
      problems.push(tell(['module'], `is not for ${module}`, 'File and module have one name.'));
    }
    if (questions.length !== QUESTIONS_EACH) {
      const mend = `Every module has ${QUESTIONS_EACH}.`;
      problems.push(tell(['questions'], `has ${questions.length} questions`, mend));
    }
    const first = questions.filter((question) => question.first).length;
    if (first < FIRST_AT_LEAST) {
      const mend = `At least ${FIRST_AT_LEAST} ask what you do first: first: true.`;
      problems.push(tell(['questions'], `has ${first} with first: true`, mend));
    }
    questions.forEach((question, index) => {
      for (const [key, message, mend] of problemsOf(question)) {
        problems.push(tell(['questions', index, key], `${question.id} ${message}`, mend));
      }
    });
    return problems;
  });
  const without = read.modules.filter(({ module }) => !read.names.quizzes.includes(module.id));
  const missing = without.map(({ module, facts }): ContentProblem => {
    const mend = `Write content/quizzes/${module.id}.yaml with ${QUESTIONS_EACH} questions.`;
    return { file: facts.file, line: 1, message: 'has no questions', mend };
  });
  return [...quizzes, ...missing];
}

type Found = readonly [key: string, message: string, mend: string];

function problemsOf(question: Question): readonly Found[] {
  const parts = question.type === 'order' ? question.steps : question.options;
  const key = question.type === 'order' ? 'steps' : 'options';
  const same = LANGS.flatMap((lang): Found[] => {
    const texts = parts.map((part) => part[lang].text.trim().toLowerCase());
    if (new Set(texts).size === texts.length) return [];
    return [[key, `has two that say the same in ${lang}`, 'Make each of them another.']];
  });
  return question.type === 'order' ? same : [...same, ...answerProblems(question)];
}

function answerProblems({ type, options, answer }: ChoiceQuestion): readonly Found[] {
  const ids: readonly string[] = options.map(({ id }) => id);
  const problems: Found[] = answer
    .filter((one) => !ids.includes(one))
    .map((one) => ['answer', `has no option ${one}`, `Write one of: ${ids.join(', ')}.`]);
  if (new Set(answer).size !== answer.length) {
    problems.push(['answer', 'names an option twice', 'Name each once.']);
  }
  if (type === 'multiple' && new Set(answer).size === ids.length) {
    problems.push(['answer', 'calls every option right', 'Add an option that is a real mistake.']);
  }
  if (type === 'true-false' && [...ids].sort().join() !== 'false,true') {
    problems.push(['options', 'has other ids than true and false', "Write 'true' and 'false'."]);
  }
  return problems;
}

import { z } from 'zod';
import { bothLanguages, citations, id, text } from '#words/schema.ts';

const ask = bothLanguages(z.strictObject({ ask: text }));
const explained = { id, ...bothLanguages(z.strictObject({ text, why: text })) };

/** An option of a question, and why it is right or wrong. */
export const option = z.strictObject(explained);

const common = {
  /** Unique in the whole bank, never changed later: progress on phones is kept under it. */
  id,
  /** True when it asks what you do first; at least two of a module's four. */
  first: z.boolean().default(false),
  sources: citations,
  ...ask,
};

/** One right answer of three or four options. */
export const singleQuestion = z.strictObject({
  type: z.literal('single'),
  ...common,
  options: z.array(option).min(3).max(4),
  answer: id.transform((one) => [one]),
});

/** Every right answer must be chosen, and no other. */
export const multipleQuestion = z.strictObject({
  type: z.literal('multiple'),
  ...common,
  options: z.array(option).min(3).max(6),
  answer: z.array(id).min(1),
});

/** Exactly two options, with the ids `'true'` and `'false'`. */
export const trueFalseQuestion = z.strictObject({
  type: z.literal('true-false'),
  ...common,
  options: z.array(option).length(2),
  answer: z.enum(['true', 'false']).transform((one) => [one as string]),
});

/** Steps written in the right order; they are shown shuffled. */
export const orderQuestion = z.strictObject({
  type: z.literal('order'),
  ...common,
  steps: z.array(z.strictObject(explained)).min(2).max(7),
});

/** A question: told apart by `type`. */
export const question = z.discriminatedUnion('type', [
  singleQuestion,
  multipleQuestion,
  trueFalseQuestion,
  orderQuestion,
]);

/** `content/quizzes/<module>.yaml`. */
export const quizFile = z.strictObject({
  /** The module it belongs to; the same as the file's name. */
  module: id,
  questions: z.array(question).min(1),
});

/** `{ id, 'zh-CN': { text, why }, en: { text, why } }`. */
export type Option = z.infer<typeof option>;
/**
 * A question as pages read it: `{ id, type, first, sources, 'zh-CN': { ask }, en: { ask } }` and
 * either `options` with `answer` (always a list of option ids) or, for `order`, `steps`.
 */
export type Question = z.infer<typeof question>;
/** A question with options to choose from. */
export type ChoiceQuestion = Exclude<Question, { type: 'order' }>;
/** The questions of one module; `id` is the module's id. */
export type Quiz = z.infer<typeof quizFile> & { readonly id: string };

import { z } from 'zod';
import { bothLanguages, citations, day, id, text } from '#words/schema.ts';
import { SEVERITIES } from './rules/sum-check.ts';

/** One thing to look at. */
export const checkItem = z.strictObject({
  /** Unique in the list, never changed later: answers on phones are kept under it. */
  id,
  severity: z.enum(SEVERITIES),
  /** What it rests on; `good-practice` where no rule says it. */
  basis: citations,
  ...bothLanguages(
    z.strictObject({
      /** A question whose good answer is "done". */
      ask: text,
      /** What it looks like when it is done. */
      good: text,
      /** Why it is looked at. */
      why: text,
      /** How to put it right. */
      fix: text,
      /** What is wrong when it is not done. */
      hazard: text,
    }),
  ),
});

const named = bothLanguages(z.strictObject({ title: text }));

/** `content/checklists/<id>.yaml`. */
export const checklistFile = z.strictObject({
  minutes: z.int().min(1).max(120),
  reviewedOn: day,
  reviewBy: day,
  ...bothLanguages(z.strictObject({ title: text, summary: text })),
  groups: z
    .array(z.strictObject({ id, pictogram: id, ...named, items: z.array(checkItem).min(1) }))
    .min(1),
});

/** `{ id, severity, basis, 'zh-CN': { ask, good, why, fix, hazard }, en }`. */
export type CheckItem = z.infer<typeof checkItem>;
/** A list with its `id` (file name): `{ id, minutes, reviewedOn, reviewBy, 'zh-CN': { title, summary }, en, groups }`. */
export type Checklist = z.infer<typeof checklistFile> & { readonly id: string };

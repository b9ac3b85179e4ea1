import { z } from 'zod';

/*
 * The values every content file writes in the same way: words, ids, days, sources.
 */

/** Words for people: one or more characters that can be seen. */
export const text = z.string().regex(/\S/, 'is empty');

/** An id: lower-case letters, figures and hyphens, e.g. `run-uphill`. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, figures and hyphens');

/** A day that exists, `'YYYY-MM-DD'`, e.g. `'2026-11-24'`. */
export const day = z.string().refine(isDay, 'must be a day that exists, as YYYY-MM-DD');

/** A shape of words in both languages: `zh-CN: {…}` and `en: {…}` with the same keys. */
export const bothLanguages = <T extends z.ZodType>(shape: T) => ({ 'zh-CN': shape, en: shape });

/** Words in both languages as one value, e.g. `{ zh-CN: 浙江省, en: Zhejiang }`. */
export const bothTexts = z.strictObject(bothLanguages(text));

/**
 * Where a statement comes from: an id of `content/sources.yaml`, or the id with an article
 * (`{ id, article: '63' }`) where that source says `articles: verified`.
 * Leaves as `{ id, article? }` in either case.
 */
export const citation = z
  .union([id, z.strictObject({ id, article: text.optional() })], {
    error: 'must be the id of a source, or { id, article } with the article in quotes',
  })
  .transform((given): Citation => (typeof given === 'string' ? { id: given } : given));

/** A source as cited: `{ id: 'fire-law-2021', article: '28' }`. */
export type Citation = { readonly id: string; readonly article?: string | undefined };

/** At least one source. */
export const citations = z.array(citation).min(1, 'needs at least one source');

function isDay(given: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given)) return false;
  const time = Date.parse(`${given}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(given);
}

import { z } from 'zod';
import { HAZARDS } from '#places/rules/hazards.ts';
import { bothLanguages, bothTexts, citations, day, id, text } from '#words/schema.ts';
import { ZONES } from './rules/zones.ts';

/** The five places a module is taken to (五进). */
export const DOORS = ['enterprise', 'village', 'community', 'school', 'home'] as const;

/** What a statement is. `sign` warns, `action` is done now, `myth` is believed and wrong. */
export const KINDS = [
  'action',
  'sign',
  'before',
  'during',
  'after',
  'do',
  'do-not',
  'myth',
  'number',
] as const;

/** Kinds whose words need a `reason` (for a myth: what is true). */
export const KINDS_WITH_REASON: readonly Kind[] = ['action', 'do', 'do-not', 'myth'];

/** One statement as `module.yaml` writes it; its words stand in the two Markdown files. */
export const statementFacts = z.strictObject({
  /** Unique in the module; the key of its words. */
  id,
  kind: z.enum(KINDS),
  sources: citations,
  /** A name from `src/shell/pictograms.svg`; an action must have one. */
  pictogram: id.optional(),
  /** Only for `number`: the figure or a range such as '100–120', the same in both languages. */
  value: z.union([z.number(), text]).optional(),
  /** Only for `number`: its words are `learn.unit.<unit>`. */
  unit: text.optional(),
});

/** `content/modules/<id>/module.yaml`: what is the same in every language. */
export const moduleFacts = z.strictObject({
  zone: z.enum(ZONES),
  doors: z.array(z.enum(DOORS)).min(1),
  /** Whole minutes to read. */
  minutes: z.int().min(1).max(10),
  hazards: z.array(z.enum(HAZARDS)),
  pictogram: id,
  /** Place within the whole list; unique. */
  order: z.int().min(1),
  reviewedOn: day,
  /** At most a year after `reviewedOn`. */
  reviewBy: day,
  /** Ids of other modules. */
  related: z.array(id),
  /** Hotline ids that fit, in order. */
  calls: z.array(text),
  statements: z.array(statementFacts).min(1),
});

/** The words of one statement in one language. */
export const statementWords = z.strictObject({ text, reason: text.optional() });

/** The front matter of `zh-CN.md` or `en.md`. */
export const moduleWords = z.strictObject({
  title: text,
  summary: text,
  /** The first line of the page: what keeps you alive now, then whom to call. */
  safeFirst: text,
  words: z.record(id, statementWords),
});

const stepWords = z.strictObject({ text, reason: text });

/** `content/cards/<id>.yaml`: an act-now card of at most seven steps. */
export const cardFile = z.strictObject({
  order: z.int().min(1),
  pictogram: id,
  /** The module that tells the whole of it. */
  module: id,
  calls: z.array(text).min(1),
  reviewedOn: day,
  reviewBy: day,
  ...bothLanguages(
    z.strictObject({
      title: text,
      safeFirst: text,
      /** What to say on the phone; `{place}` is where the person is. */
      say: text.regex(/\{place\}/, 'must hold {place}, where the person is'),
    }),
  ),
  steps: z
    .array(z.strictObject({ id, pictogram: id, sources: citations, ...bothLanguages(stepWords) }))
    .min(1)
    .max(7, 'has more than seven steps'),
});

/** `content/sources.yaml`: id → what is cited. */
export const sourcesFile = z.record(
  id,
  z.strictObject({
    title: bothTexts,
    issuer: bothTexts,
    /** As issued, e.g. 国务院令第583号. */
    number: text.optional(),
    /** In force, or published when that is all that is known: year, or a day. */
    date: z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/, "must be 'YYYY' or 'YYYY-MM-DD' in quotes"),
    /** `verified`: article numbers were compared with a stored text and may be cited. */
    articles: z.enum(['verified', 'none']),
    /** Where the text can be read, https only. */
    url: z.url({ protocol: /^https$/ }).optional(),
  }),
);

/** What a statement is, e.g. `'do-not'`. */
export type Kind = (typeof KINDS)[number];
/** `{ text, reason? }` in one language. */
export type StatementWords = z.infer<typeof statementWords>;
/** A statement with its words: `{ id, kind, sources, pictogram?, value?, unit?, 'zh-CN': { text, reason? }, en }`. */
export type Statement = z.infer<typeof statementFacts> & {
  readonly 'zh-CN': StatementWords;
  readonly en: StatementWords;
};
/** A module's words about itself in one language; `bodyHtml` is the free text as safe HTML, `''` when there is none. */
export type ModuleWords = {
  readonly title: string;
  readonly summary: string;
  readonly safeFirst: string;
  readonly bodyHtml: string;
};
/**
 * A module as pages read it: the facts of `module.yaml`, `id` (its folder), statements joined
 * with their words, and `module['zh-CN']` / `module.en` with title, summary, safeFirst, bodyHtml.
 */
export type Module = Omit<z.infer<typeof moduleFacts>, 'statements'> & {
  readonly id: string;
  readonly statements: readonly Statement[];
  readonly 'zh-CN': ModuleWords;
  readonly en: ModuleWords;
};
/** An act-now card with its `id` (file name). */
export type Card = z.infer<typeof cardFile> & { readonly id: string };
/** A source with its `id`: `{ id, title: { 'zh-CN', en }, issuer, number?, date, articles, url? }`. */
export type Source = z.infer<typeof sourcesFile>[string] & { readonly id: string };

import { z } from 'zod';
import { bothLanguages, id, text } from '#words/schema.ts';

/** One kind of tip in `content/region/tip-categories.yaml`. */
export const tipCategory = z.strictObject({
  /** Stored with every tip, so never changed later. */
  id,
  pictogram: id,
  ...bothLanguages(
    z.strictObject({
      name: text,
      /** What belongs here, or what to write down. */
      hint: text,
      /** Who usually deals with it; left out where nobody has said. */
      handler: text.optional(),
    }),
  ),
});

/** `content/region/tip-categories.yaml`: the kinds in the order they are shown. */
export const tipCategoriesFile = z.array(tipCategory).min(1);

/** `{ id, pictogram, 'zh-CN': { name, hint, handler? }, en }`. */
export type TipCategory = z.infer<typeof tipCategory>;

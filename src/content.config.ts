import { defineCollection } from 'astro:content';
import { contentLoader } from '#build/content-loader.ts';

/*
 * Binds `content/` to the shapes of each noun's schema.ts. Reading and checking is done in
 * src/build/read-content.ts, so that `npm run check:content` and the build see the same.
 * Ids are those of the files, never slugified.
 */
export const collections = {
  modules: defineCollection({ loader: contentLoader('modules') }),
  cards: defineCollection({ loader: contentLoader('cards') }),
  quizzes: defineCollection({ loader: contentLoader('quizzes') }),
  checklists: defineCollection({ loader: contentLoader('checklists') }),
  sources: defineCollection({ loader: contentLoader('sources') }),
  shelters: defineCollection({ loader: contentLoader('shelters') }),
  region: defineCollection({ loader: contentLoader('region') }),
};

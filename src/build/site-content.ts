import { getCollection } from 'astro:content';
import type { Checklist } from '#checks/schema.ts';
import type { Card, Module, Source } from '#learn/schema.ts';
import type { Quiz } from '#quizzes/schema.ts';
import type { Shelter } from '#shelters/schema.ts';
import type { SiteRegion } from './read-content.ts';

/*
 * What pages read. Every getter stops the build with the printed problems when content has any
 * (they are found when Astro loads the collections); an unknown id stops it too.
 */

/** Every module, in the order of `order`. Shape: Module of `#learn/schema.ts`. */
export async function getModules(): Promise<readonly Module[]> {
  const modules = await dataOf<Module>('modules');
  return modules.sort((a, b) => a.order - b.order);
}

/** Every act-now card, in the order of `order`. Shape: Card of `#learn/schema.ts`. */
export async function getCards(): Promise<readonly Card[]> {
  const cards = await dataOf<Card>('cards');
  return cards.sort((a, b) => a.order - b.order);
}

/** Every quiz, in the order of the modules' ids. Shape: Quiz of `#quizzes/schema.ts`. */
export async function getQuizzes(): Promise<readonly Quiz[]> {
  return dataOf<Quiz>('quizzes');
}

/** The quiz of a module, or `undefined` when it has none. */
export async function getQuiz(moduleId: string): Promise<Quiz | undefined> {
  return (await getQuizzes()).find(({ id }) => id === moduleId);
}

/** One checklist, e.g. `getChecklist('home')`; throws when there is none of that id. */
export async function getChecklist(id: string): Promise<Checklist> {
  return oneOf(await dataOf<Checklist>('checklists'), id);
}

/** Every source that may be cited, by id: `(await getSources()).get('fire-law-2021')`. */
export async function getSources(): Promise<ReadonlyMap<string, Source>> {
  const sources = await dataOf<Source>('sources');
  return new Map(sources.map((source) => [source.id, source]));
}

/** The county: `{ county, towns, villages, hotlines, days, tipCategories }`. */
export async function getRegion(): Promise<SiteRegion> {
  const [region] = await dataOf<SiteRegion>('region');
  if (!region) throw new Error('content/region is empty');
  return region;
}

/** Every shelter, by id; `sample` is true on each while the county has given no list. */
export async function getShelters(): Promise<readonly Shelter[]> {
  return dataOf<Shelter>('shelters');
}

type Collection = Parameters<typeof getCollection>[0];

async function dataOf<T>(name: Collection): Promise<T[]> {
  const entries = await getCollection(name);
  return entries
    .map(({ id, data }) => ({ id, data: data as T }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ data }) => data);
}

function oneOf<T extends { readonly id: string }>(all: readonly T[], id: string): T {
  const found = all.find((one) => one.id === id);
  if (!found)
    throw new Error(`content has no ${id}; there are: ${all.map((one) => one.id).join(', ')}`);
  return found;
}

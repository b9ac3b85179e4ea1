import type { Citation } from '#words/schema.ts';
import type { ContentProblem } from '../content-problem.ts';
import type { Content } from '../read-content.ts';

/** What else a name may point to: pictograms of the sheet. */
export type ReferenceContext = { readonly pictograms: ReadonlySet<string> };

type Check = (path: PropertyKey[], name: string) => void;

/**
 * Every name points to something: related modules, a card's module, hotlines, pictograms, sources
 * (with an article only where that source's articles are verified), a day's module, a number's
 * unit among the words of learn, the county's declination to a source.
 */
export function checkReferences(
  content: Content,
  { pictograms }: ReferenceContext,
): ContentProblem[] {
  const { read, words } = content;
  const problems: ContentProblem[] = [];
  const modules = new Set(read.names.modules);
  const hotlines = new Set(read.region.hotlines?.value.map(({ id }) => id) ?? []);
  const sources = new Map(content.sources.map((source) => [source.id, source]));
  const units = new Set(
    Object.keys(words.learn?.en.words ?? {})
      .filter((key) => key.startsWith('learn.unit.'))
      .map((key) => key.slice('learn.unit.'.length).replace(/_(one|other)$/, '')),
  );

  const at = (file: string, lineOf: (path: PropertyKey[]) => number) => {
    const tell = (path: PropertyKey[], message: string, mend: string) => {
      problems.push({ file, line: lineOf(path), message, mend });
    };
    const among =
      (known: ReadonlySet<string>, what: string, where: string): Check =>
      (path, name) => {
        if (!known.has(name)) tell(path, `no ${what} ${name}`, `Look in ${where} for its name.`);
      };
    const cite = (path: PropertyKey[], citations: readonly Citation[]) => {
      citations.forEach(({ id, article }, index) => {
        const source = sources.get(id);
        if (!source) tell([...path, index], `no source ${id}`, 'Add it to content/sources.yaml.');
        else if (article && source.articles !== 'verified') {
          const mend = 'Cite it by name only, without an article.';
          tell([...path, index], `articles of ${id} are not verified`, mend);
        }
      });
    };
    return {
      module: among(modules, 'module', 'content/modules'),
      hotline: among(hotlines, 'hotline', 'content/region/hotlines.yaml'),
      pictogram: among(pictograms, 'pictogram', 'src/shell/pictograms.svg'),
      unit: among(units, 'unit', 'content/words/learn/en.json, as learn.unit.…'),
      cite,
    };
  };

  for (const { module, facts } of read.modules) {
    const is = at(facts.file, facts.lineOf);
    is.pictogram(['pictogram'], module.pictogram);
    module.related.forEach((id, i) => {
      is.module(['related', i], id);
    });
    module.calls.forEach((id, i) => {
      is.hotline(['calls', i], id);
    });
    module.statements.forEach(({ pictogram, unit, sources }, i) => {
      const path = ['statements', i];
      if (pictogram) is.pictogram([...path, 'pictogram'], pictogram);
      if (unit) is.unit([...path, 'unit'], unit);
      is.cite([...path, 'sources'], sources);
    });
  }
  for (const { value, file, lineOf } of read.cards) {
    const is = at(file, lineOf);
    is.pictogram(['pictogram'], value.pictogram);
    is.module(['module'], value.module);
    value.calls.forEach((id, i) => {
      is.hotline(['calls', i], id);
    });
    value.steps.forEach(({ pictogram, sources }, i) => {
      is.pictogram(['steps', i, 'pictogram'], pictogram);
      is.cite(['steps', i, 'sources'], sources);
    });
  }
  for (const { value, file, lineOf } of read.quizzes) {
    const is = at(file, lineOf);
    is.module(['module'], value.module);
    value.questions.forEach(({ sources }, i) => {
      is.cite(['questions', i, 'sources'], sources);
    });
  }
  for (const { value, file, lineOf } of read.checklists) {
    const is = at(file, lineOf);
    value.groups.forEach(({ pictogram, items }, g) => {
      is.pictogram(['groups', g, 'pictogram'], pictogram);
      items.forEach(({ basis }, i) => {
        is.cite(['groups', g, 'items', i, 'basis'], basis);
      });
    });
  }
  const { county, days, tipCategories } = read.region;
  if (county?.value.declination) {
    const { source } = county.value.declination;
    at(county.file, county.lineOf).cite(['declination', 'source'], [{ id: source }]);
  }
  days?.value.forEach(({ module }, i) => {
    if (module) at(days.file, days.lineOf).module([i, 'module'], module);
  });
  tipCategories?.value.forEach(({ pictogram }, i) => {
    at(tipCategories.file, tipCategories.lineOf).pictogram([i, 'pictogram'], pictogram);
  });
  return problems;
}

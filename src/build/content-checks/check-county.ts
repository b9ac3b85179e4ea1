import { dirname, relative } from 'node:path';
import { type ContentFile, type ContentRoots, contentPath } from '../content-files.ts';
import type { ContentProblem } from '../content-problem.ts';
import type { Content } from '../read-content.ts';

/** The folders that may name the county. */
const OWN = /(^|\/)(region|shelters)\//;

/**
 * Only `region/` and `shelters/` name the county or its towns, so that another county changes
 * nothing else. Interface words about shelters are not in `shelters/` and are looked at too.
 * Looks only at files of the root that the region comes from: what another county takes over was
 * checked with its own county, and a name there may be a common word (清水).
 */
export function checkCounty(
  files: readonly ContentFile[],
  { region }: Content,
  roots: ContentRoots,
): ContentProblem[] {
  if (!region) return [];
  const root = relative(process.cwd(), dirname(contentPath(roots, 'region')));
  const { name, shortName } = region.county;
  const named = [name, shortName, ...region.towns.map((town) => town.name)];
  const names = named.flatMap((one) => [one['zh-CN'], one.en]);
  return files
    .filter(({ file }) => file.startsWith(`${root}/`))
    .filter(({ file }) => !OWN.test(file) || /(^|\/)words\//.test(file))
    .flatMap(({ file, text }) =>
      text.split('\n').flatMap((line, index): ContentProblem[] => {
        const found = names.find((one) => line.includes(one));
        if (!found) return [];
        const mend = 'Say 本县, "the county", or nothing: another county uses this file as it is.';
        return [{ file, line: index + 1, message: `names ${found}`, mend }];
      }),
    );
}

import { readContent } from '#build/read-content.ts';

/** The region of this copy's own content; throws when it has problems. */
export function countyRegion() {
  const { region } = readContent({ base: 'content' });
  if (!region) throw new Error('content/region cannot be read');
  return region;
}

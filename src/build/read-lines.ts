import { type Box, isInBox } from '#places/rules/position.ts';
import { linesFile, type RegionLine } from '#places/schema.ts';
import { type ContentRoots, readContentFile } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';

const MEND =
  'Only rivers and roads may stand here, as LineString or MultiLineString with properties { "kind": "river" } or { "kind": "road" }. A map with boundaries needs approval and is not drawn.';

/**
 * Reads `content/region/lines.geojson`: the rivers and roads a county gives to be drawn under the
 * radar. None where there is no file. Areas, points and lines of any other kind are problems, so
 * that no administrative boundary gets onto a screen; so is a point outside the county's box by more
 * than half a degree, which means another system of coordinates.
 */
export function readLines(
  roots: ContentRoots,
  box: Box | undefined,
  problems: ContentProblem[],
): readonly RegionLine[] {
  const source = readContentFile(roots, 'region/lines.geojson');
  if (!source) return [];
  const tell = (message: string) => {
    problems.push({ file: source.file, line: 1, message, mend: MEND });
    return [];
  };
  let parsed: unknown;
  try {
    parsed = JSON.parse(source.text);
  } catch {
    return tell('is not valid JSON');
  }
  const read = linesFile.safeParse(parsed);
  if (!read.success) {
    const [first] = read.error.issues;
    return tell(`${first?.path.join('.') ?? ''}: ${first?.message ?? 'is not a list of lines'}`);
  }
  const lines = read.data.features.flatMap(({ properties: { kind }, geometry }): RegionLine[] => {
    const parts = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    return parts.map((points) => ({ kind, points: points.map(([lon, lat]) => ({ lon, lat })) }));
  });
  const wide = box && widen(box, 0.5);
  const far = lines.flatMap(({ points }) => points).find((one) => wide && !isInBox(one, wide));
  return far ? tell(`${far.lon}, ${far.lat} lies far outside the county`) : lines;
}

function widen({ west, east, south, north }: Box, by: number): Box {
  return { west: west - by, east: east + by, south: south - by, north: north + by };
}

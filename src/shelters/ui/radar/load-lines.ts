import { bearingDegrees } from '#places/rules/bearing.ts';
import { distanceMetres } from '#places/rules/distance.ts';
import type { Position } from '#places/rules/position.ts';
import type { RadarLine } from './draw-radar.ts';

/** `/data/lines.json`: what the county has given, as `[kind, [lon, lat, lon, lat, …]]`. */
type LinesFile = readonly (readonly ['river' | 'road', readonly number[]])[];

/** The county's rivers and roads round a middle. Rejects when neither kept nor reachable. */
export async function loadLines(middle: Position): Promise<readonly RadarLine[]> {
  const answer = await fetch('/data/lines.json');
  if (!answer.ok) throw new Error(`lines: ${answer.status}`);
  const file = (await answer.json()) as LinesFile;
  return file.map(([kind, degrees]) => {
    const points = new Float32Array(degrees.length);
    for (let at = 0; at + 1 < degrees.length; at += 2) {
      const to = { lon: degrees[at] ?? 0, lat: degrees[at + 1] ?? 0 };
      const far = distanceMetres(middle, to);
      const bearing = (bearingDegrees(middle, to) * Math.PI) / 180;
      points[at] = far * Math.sin(bearing);
      points[at + 1] = far * Math.cos(bearing);
    }
    return { kind, points };
  });
}

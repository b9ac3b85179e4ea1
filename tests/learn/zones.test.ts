import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isLeftAtSigns, shelteredHazard } from '#learn/rules/where-to-go.ts';
import { byZone, ZONES } from '#learn/rules/zones.ts';

describe('zones', () => {
  it('are shown in their own order, the rows of each in theirs, and none that is empty', () => {
    const rows = [
      { id: 'a', zone: 'traffic' },
      { id: 'b', zone: 'natural-hazards' },
      { id: 'c', zone: 'traffic' },
    ] as const;
    const shown = byZone(rows, ({ zone }) => zone);
    expect(shown.map(({ zone }) => zone)).toEqual(['natural-hazards', 'traffic']);
    expect(shown[1]?.rows.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(byZone(ZONES, (zone) => zone)).toHaveLength(ZONES.length);
  });
});

describe('where a module sends people', () => {
  it.each(['flash-flood', 'landslide-debris-flow'])('%s: its signs mean leave', (id) => {
    expect(isLeftAtSigns(id)).toBe(true);
    expect(existsSync(`content/modules/${id}`)).toBe(true);
  });

  it('is to a shelter for the first hazard that one is looked for', () => {
    expect(isLeftAtSigns('gas-leak')).toBe(false);
    expect(shelteredHazard(['drowning', 'flood', 'typhoon'])).toBe('flood');
    expect(shelteredHazard(['gas', 'fire'])).toBeUndefined();
  });
});

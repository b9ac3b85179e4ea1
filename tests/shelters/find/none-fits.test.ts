import { describe, expect, it } from 'vitest';
import en from '#content/words/shelters/en.json' with { type: 'json' };
import zh from '#content/words/shelters/zh-CN.json' with { type: 'json' };
import { SHELTER_HAZARDS } from '#places/rules/hazards.ts';
import { NONE_WORDS, noneFits } from '#shelters/rules/find/none-fits.ts';

describe('when no place fits, the advice is that of the hazard', () => {
  it.each([
    ['flashFlood', 'uphill'],
    ['flood', 'uphill'],
    ['debrisFlow', 'uphill'],
    ['landslide', 'slide'],
    ['fire', 'fire'],
    ['forestFire', 'forestFire'],
    ['earthquake', 'quake'],
    ['hazmat', 'leak'],
    ['typhoon', 'ask'],
    ['coldSnow', 'ask'],
    ['epidemic', 'ask'],
  ] as const)('%s: %s', (hazard, advice) => {
    expect(noneFits(hazard)).toBe(advice);
  });

  it('and every hazard has words in both languages', () => {
    for (const hazard of SHELTER_HAZARDS) {
      const key = NONE_WORDS[noneFits(hazard)] as keyof typeof zh & keyof typeof en;
      expect(zh[key], hazard).toMatch(/11[09]/);
      expect(en[key], hazard).toMatch(/11[09]/);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { goingFit } from '#shelters/rules/going/going-fit.ts';

describe('whether anybody may be sent to a shelter', () => {
  it.each([
    ['yes', 'open', 'fits'],
    ['yes', 'unknown', 'fits'],
    ['yes', 'standby', 'fits'],
    ['yes', 'full', 'fits'],
    ['yes', 'closed', 'out'],
    ['yes', 'unsafe', 'out'],
    ['no', 'open', 'not'],
    ['no', 'unsafe', 'out'],
    ['unknown', 'open', 'unknown'],
    ['unknown', 'closed', 'out'],
    [undefined, 'open', 'unknown'],
  ] as const)('fitness %s, status %s: %s', (answer, status, said) => {
    expect(goingFit(answer ? { flood: answer } : {}, status, 'flood')).toBe(said);
  });
});

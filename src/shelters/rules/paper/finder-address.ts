import type { ShelterHazard } from '#places/rules/hazards.ts';
import { addressOf, type Lang } from '#words/rules/lang.ts';

/**
 * What a printed QR code opens: the finder with hazard and village in the address, and nothing that
 * tells who was given the card. `villageCode` `''` leaves the village out; `origin` is that of the
 * page, `'https://…'` without a slash. E.g.
 * `'https://example.cn/shelters/?hazard=flashFlood&village=330824116200'`.
 */
export function finderAddress(
  origin: string,
  lang: Lang,
  hazard: ShelterHazard | undefined,
  villageCode: string,
): string {
  const asked = [hazard && `hazard=${hazard}`, villageCode && `village=${villageCode}`];
  const search = asked.filter(Boolean).join('&');
  return `${origin}${addressOf(lang, '/shelters/')}${search && `?${search}`}`;
}

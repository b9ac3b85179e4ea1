import { expect, it } from 'vitest';
import { readPosition } from '#places/device/read-position.ts';

const box = { west: 118, east: 118.7, south: 28.8, north: 29.6 };

/** A receiver that answers with a fix, or with an error code of the Geolocation API. */
function receiver(answer: { lon: number; lat: number; accuracy: number } | number): Geolocation {
  const getCurrentPosition: Geolocation['getCurrentPosition'] = (found, failed) => {
    if (typeof answer === 'number') return failed?.({ code: answer } as GeolocationPositionError);
    const coords = { longitude: answer.lon, latitude: answer.lat, accuracy: answer.accuracy };
    found({ coords } as GeolocationPosition);
  };
  return { getCurrentPosition } as Geolocation;
}

it.each([
  [
    'a good fix',
    receiver({ lon: 118.4, lat: 29.1, accuracy: 30 }),
    { ok: true, fix: { lon: 118.4, lat: 29.1, accuracyMetres: 30 } },
  ],
  ['a refusal', receiver(1), { ok: false, code: 'denied' }],
  ['no fix to be had', receiver(2), { ok: false, code: 'timeout' }],
  ['waiting too long', receiver(3), { ok: false, code: 'timeout' }],
  [
    'five kilometres of doubt',
    receiver({ lon: 118.4, lat: 29.1, accuracy: 5000 }),
    { ok: false, code: 'places.position-coarse' },
  ],
  [
    'zero, zero',
    receiver({ lon: 0, lat: 0, accuracy: 10 }),
    { ok: false, code: 'places.position-zero' },
  ],
  [
    'a place outside the county',
    receiver({ lon: 120, lat: 30, accuracy: 10 }),
    { ok: false, code: 'places.position-outside' },
  ],
])('answers for %s', async (_, from, answer) => {
  expect(await readPosition(box, from)).toEqual(answer);
});

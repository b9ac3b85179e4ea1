import type { ServerResponse } from 'node:http';

/** The policy of everything that is no page and no script: nothing may run, nobody may frame it. */
export const CLOSED_POLICY = "default-src 'none'; frame-ancestors 'none'";

const HEADERS: readonly (readonly [string, string])[] = [
  ['content-security-policy', CLOSED_POLICY],
  ['x-content-type-options', 'nosniff'],
  // Not no-referrer: with it some browsers write `Origin: null` on our own POSTs.
  ['referrer-policy', 'same-origin'],
  [
    'permissions-policy',
    'camera=(self), geolocation=(self), accelerometer=(self), gyroscope=(self), magnetometer=(self), ' +
      'microphone=(), payment=(), usb=(), midi=(), display-capture=(), browsing-topics=()',
  ],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
];

/** Half a year: long enough to help, short enough for a county that must give its certificate up. */
const HSTS = 'max-age=15552000';

/**
 * Puts the headers on that every answer carries, errors too; an answer may still put its own policy over
 * `content-security-policy`. HSTS only when the person came by https. Never fails.
 */
export function setSecurityHeaders(outgoing: ServerResponse, isHttps: boolean): void {
  for (const [name, value] of HEADERS) outgoing.setHeader(name, value);
  if (isHttps) outgoing.setHeader('strict-transport-security', HSTS);
}

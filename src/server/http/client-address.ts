import type { IncomingMessage } from 'node:http';
import { isIP, isIPv4, isIPv6 } from 'node:net';

/**
 * The network address a request came from, as text: `203.0.113.7` or an IPv6 address.
 *
 * With `trustedProxies` 0 it is the socket's, whatever the headers say. With n it is the n-th from the
 * right of `X-Forwarded-For`: that one was written by our own outermost proxy, what stands left of it by
 * anyone. When the header is missing or no address, the socket's again. Never fails.
 */
export function readClientAddress(incoming: IncomingMessage, trustedProxies: number): string {
  const own = plainAddress(incoming.socket.remoteAddress ?? '');
  if (trustedProxies === 0) return own;
  const forwarded = String(incoming.headers['x-forwarded-for'] ?? '').split(',');
  const said = plainAddress(forwarded[Math.max(0, forwarded.length - trustedProxies)] ?? '');
  return isIP(said) ? said : own;
}

/** True when the person came by https: to us, or to our own proxy, which says so. Never fails. */
export function cameByHttps(incoming: IncomingMessage, trustedProxies: number): boolean {
  if ('encrypted' in incoming.socket && incoming.socket.encrypted === true) return true;
  if (trustedProxies === 0) return false;
  const forwarded = String(incoming.headers['x-forwarded-proto'] ?? '').split(',');
  return forwarded.at(-1)?.trim().toLowerCase() === 'https';
}

/**
 * The names under which an address is counted, narrowest first: `['203.0.113.7']`, or for IPv6 its /64,
 * which one home or phone has to itself, and its /48, which one customer may have:
 * `['2001:db8:0:1/64', '2001:db8:0/48']`. Text that is no address is counted under itself.
 */
export function addressKeys(address: string): readonly string[] {
  if (!isIPv6(address)) return [address];
  const groups = expandIpv6(address);
  return [`${groups.slice(0, 4).join(':')}/64`, `${groups.slice(0, 3).join(':')}/48`];
}

function plainAddress(text: string): string {
  const trimmed = text.trim();
  const inBrackets = /^\[([^\]]*)\](?::\d+)?$/.exec(trimmed)?.[1];
  const bare = inBrackets ?? (/^[^:]+:\d+$/.test(trimmed) ? trimmed.replace(/:\d+$/, '') : trimmed);
  const mapped = bare.replace(/^::ffff:(?=[\d.]+$)/i, '');
  return isIPv4(mapped) ? mapped : bare.replace(/%.*$/, '').toLowerCase();
}

function expandIpv6(address: string): readonly string[] {
  const [head = '', tail] = address.split('::');
  const groups = (part: string) => (part ? part.split(':') : []);
  const [left, right] = [groups(head), groups(tail ?? '')];
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...new Array<string>(gap).fill('0'), ...right].map((group) =>
    group.replace(/^0+(?=.)/, ''),
  );
}

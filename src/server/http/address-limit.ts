import type { IncomingMessage } from 'node:http';
import { addressKeys, readClientAddress } from './client-address.ts';
import { createRateLimit, type Turn } from './rate-limit.ts';

/** One address's turn; `giveBack` returns it when nothing was stored after all. */
export type AddressTurn = Turn & { readonly giveBack: () => void };

/** Counts requests by where they come from. */
export type AddressLimit = { readonly take: (incoming: IncomingMessage) => AddressTurn };

/** What an address limit goes by. `now` gives ms. */
export type AddressLimitOptions = {
  readonly perHour: number;
  readonly trustedProxies: number;
  readonly now: () => number;
};

/** A customer with a whole /48 of IPv6 may send as much as ten addresses, not as 65,536. */
const NETWORK_FACTOR = 10;

/**
 * Allows `perHour` for each IPv4 address or IPv6 /64, and ten times that for each IPv6 /48. Addresses are
 * held in memory for as long as they are counted and written nowhere.
 */
export function createAddressLimit(options: AddressLimitOptions): AddressLimit {
  const { perHour, trustedProxies, now } = options;
  const single = createRateLimit(perHour, now);
  const network = createRateLimit(perHour * NETWORK_FACTOR, now);
  return {
    take(incoming) {
      const [key = '', wide] = addressKeys(readClientAddress(incoming, trustedProxies));
      const giveBack = () => {
        single.giveBack(key);
        if (wide) network.giveBack(wide);
      };
      const turn = single.take(key);
      if (!turn.ok || !wide) return { ...turn, giveBack };
      const wideTurn = network.take(wide);
      if (!wideTurn.ok) single.giveBack(key);
      return { ...wideTurn, giveBack };
    },
  };
}

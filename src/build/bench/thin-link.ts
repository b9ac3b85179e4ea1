import net from 'node:net';

/** A link as a phone has it: kilobits a second each way, shared by all connections, and the round trip in ms. */
export interface LinkShape {
  readonly downKbps: number;
  readonly upKbps: number;
  readonly roundTripMs: number;
}

/** The two links the budgets are stated for. */
export const LINKS = {
  slow3g: { downKbps: 400, upKbps: 400, roundTripMs: 400 },
  rural2g: { downKbps: 150, upKbps: 75, roundTripMs: 600 },
} as const satisfies Record<string, LinkShape>;

/** A proxy in front of a local port that behaves like one thin link for page and worker together. */
export interface ThinLink {
  readonly url: string;
  /** Bytes that have passed towards the browser, headers included. */
  readonly bytesDown: () => number;
  /** Cuts every connection and refuses new ones until `mend`. */
  readonly cut: () => void;
  readonly mend: () => void;
  readonly close: () => void;
}

const PACKET = 1460;

/**
 * Opens a thin link to a port of this machine. A new connection costs one round trip before its first byte;
 * each byte waits its turn on the shared link and half a round trip on the way.
 */
export async function openThinLink(port: number, shape: LinkShape): Promise<ThinLink> {
  let down = 0;
  let isCut = false;
  const open = new Set<net.Socket>();
  const downLane = makeLane(shape.downKbps, shape.roundTripMs / 2);
  const upLane = makeLane(shape.upKbps, shape.roundTripMs / 2);
  const server = net.createServer({ allowHalfOpen: true }, (browser) => {
    if (isCut) return void browser.destroy();
    const site = net.connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const readyAt = performance.now() + shape.roundTripMs;
    for (const socket of [browser, site]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        open.delete(socket);
        (socket === browser ? site : browser).destroy();
      });
    }
    pump(browser, site, upLane, readyAt, () => undefined);
    pump(site, browser, downLane, 0, (bytes) => {
      down += bytes;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as net.AddressInfo;
  const drop = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://localhost:${own}`,
    bytesDown: () => down,
    cut: () => {
      isCut = true;
      drop();
    },
    mend: () => {
      isCut = false;
    },
    close: () => {
      drop();
      server.close();
    },
  };
}

/** When a packet of so many bytes arrives, if it is handed in now; packets queue on the lane. */
type Lane = ((bytes: number) => number) & { readonly delayMs: number };

function makeLane(kbps: number, delayMs: number): Lane {
  let freeAt = 0;
  const arrivalOf = (bytes: number) => {
    freeAt = Math.max(freeAt, performance.now()) + (bytes * 8) / kbps;
    return freeAt + delayMs;
  };
  return Object.assign(arrivalOf, { delayMs });
}

function pump(
  from: net.Socket,
  to: net.Socket,
  lane: Lane,
  readyAt: number,
  count: (bytes: number) => void,
): void {
  let sent: Promise<void> = sleepUntil(readyAt);
  let delivered: Promise<void> = sent;
  from.on('data', (data: Buffer) => {
    for (let at = 0; at < data.length; at += PACKET) {
      const packet = data.subarray(at, at + PACKET);
      const arrival = sent.then(() => lane(packet.length));
      sent = arrival.then((time) => sleepUntil(time - lane.delayMs));
      delivered = Promise.all([arrival, delivered]).then(async ([time]) => {
        await sleepUntil(time);
        if (to.destroyed) return;
        to.write(packet);
        count(packet.length);
      });
    }
  });
  from.on('end', () => {
    delivered = delivered.then(() => void to.end());
  });
}

function sleepUntil(at: number): Promise<void> {
  const wait = at - performance.now();
  return wait <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, wait));
}

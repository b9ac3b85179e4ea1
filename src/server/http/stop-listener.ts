import type { Server } from 'node:http';
import type { Socket } from 'node:net';

const GRACE_MS = 8000;
const SWEEP_MS = 50;

/**
 * Prepares a server for its end; call it before it listens. The function it gives back stops listening,
 * lets requests in flight finish, closes connections as they fall idle, and after eight seconds (Docker
 * kills after ten) cuts those that are still being sent: their tips are sent again later.
 */
export function prepareStop(server: Server): () => Promise<void> {
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.prependListener('request', (_, outgoing) => {
    if (!server.listening) outgoing.shouldKeepAlive = false;
  });
  const sweep = () => {
    server.closeIdleConnections();
    // Node does not count as idle what has never asked anything: a browser connects ahead.
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
  };
  return () =>
    new Promise((resolve) => {
      const sweeping = setInterval(sweep, SWEEP_MS);
      const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      server.close(() => {
        clearInterval(sweeping);
        clearTimeout(cut);
        resolve();
      });
      sweep();
    });
}

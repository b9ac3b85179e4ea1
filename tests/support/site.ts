import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** An answer that replaces the true one for every path the pattern matches. */
export type Fault = {
  readonly path: string;
  readonly status?: number;
  readonly type?: string;
  readonly encoding?: string;
  readonly body?: string;
};

/** What a test tells the server; every key is optional and stays until it is told otherwise. */
export type ServerOrder = {
  readonly dir?: string;
  readonly faults?: readonly Fault[];
  /** The process ends itself after so many body bytes. */
  readonly cutAfterBytes?: number;
  /** Pause after each KiB, so that a cut falls where it should. */
  readonly pauseMs?: number;
  /** Empties the report after giving it. */
  readonly forget?: boolean;
};

/** What the server has seen since it was last told to forget. */
export type ServerReport = { requests: string[]; bytes: number };

/** A server that can be stopped as a machine is: its process is killed. */
export type Site = {
  readonly url: string;
  tell(order: ServerOrder): Promise<ServerReport>;
  /** Kills the process; connections break. */
  stop(): Promise<void>;
  /** Starts a new process on the same port. */
  start(order?: ServerOrder): Promise<void>;
  /** Whether the process has ended by itself (a cut). */
  isDown(): boolean;
};

const SERVER = fileURLToPath(new URL('./site-server.ts', import.meta.url));

/** Starts a server process for a built folder on a free port of this machine. */
export async function startSite(dir: string): Promise<Site> {
  let child: ChildProcess;
  let port = 0;
  let folder = dir;
  const launch = async () => {
    child = fork(SERVER, [folder, String(port)], { execArgv: [] });
    for (;;) {
      const [message] = await once(child, 'message');
      if (message.port) return message.port as number;
    }
  };
  const tell = async (order: ServerOrder): Promise<ServerReport> => {
    folder = order.dir ?? folder;
    child.send(order);
    for (;;) {
      const [message] = await once(child, 'message');
      if (message.report) return message.report;
    }
  };
  port = await launch();
  return {
    url: `http://localhost:${port}`,
    tell,
    isDown: () => child.exitCode !== null || child.signalCode !== null,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    async start(order = {}) {
      await launch();
      await tell(order);
    },
  };
}

const CHANNEL = 'shouan-tips';

/** Tells every open page, this one too, that a kept tip has changed. Never fails. */
export function announceChange(): void {
  for (const listener of listeners) listener();
  openChannel()?.postMessage('changed');
}

/** Calls back whenever a kept tip changes here, in another tab or in the worker; returns "stop". */
export function onChange(listener: () => void): () => void {
  openChannel();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const listeners = new Set<() => void>();
let channel: BroadcastChannel | null | undefined;

function openChannel(): BroadcastChannel | null {
  if (channel !== undefined) return channel;
  channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);
  channel?.addEventListener('message', () => {
    for (const listener of listeners) listener();
  });
  return channel;
}

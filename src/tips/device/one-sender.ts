const LOCK = 'shouan-tips-sender';

/**
 * Lets one sender work at a time on this device: page, other tabs and worker share a Web Lock.
 * `work(true)` runs alone. Where locks are missing (old Safari, insecure origin) `work(false)` runs
 * at once, and each tip's own claim keeps two senders apart.
 */
export async function asOneSender<T>(work: (alone: boolean) => Promise<T>): Promise<T> {
  const locks: LockManager | undefined = navigator.locks;
  return locks ? locks.request(LOCK, () => work(true)) : work(false);
}

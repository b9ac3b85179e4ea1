/**
 * Keeps the screen lit until the function it gives is called, where the phone can; asked for again
 * when the page is looked at again, because the phone lets go of it when the page is hidden. A phone
 * that cannot or will not (little battery) simply goes dark. Never throws.
 */
export function keepScreenLit(): () => void {
  let lock: WakeLockSentinel | undefined;
  let over = false;
  const ask = async () => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    const given = await navigator.wakeLock.request('screen').catch(() => undefined);
    if (over) await given?.release();
    else lock = given;
  };
  void ask();
  document.addEventListener('visibilitychange', ask);
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', ask);
    void lock?.release();
  };
}

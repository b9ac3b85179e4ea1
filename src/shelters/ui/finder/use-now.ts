import { useEffect, useState } from 'preact/hooks';

/** Statuses are looked at again this often while the page is open. */
const LOOK_AGAIN_MS = 60_000;

/** The time as the page shows it: moves on by the minute, and when the page is looked at again. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const look = () => setNow(new Date());
    const timer = setInterval(look, LOOK_AGAIN_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return now;
}

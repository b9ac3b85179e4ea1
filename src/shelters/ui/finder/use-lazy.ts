import { useEffect, useState } from 'preact/hooks';

/**
 * What `load` brings, once it is there; `'failed'` when it is neither kept nor reachable. A part
 * that nobody opens is never fetched.
 */
export function useLazy<T>(load: () => Promise<T>): T | 'failed' | undefined {
  const [part, setPart] = useState<{ readonly value: T } | 'failed'>();
  useEffect(() => {
    let gone = false;
    load().then(
      (value) => gone || setPart({ value }),
      () => gone || setPart('failed'),
    );
    return () => {
      gone = true;
    };
  }, []);
  return part === 'failed' ? part : part?.value;
}

import { useEffect, useRef, useState } from 'preact/hooks';

/** A screen reader is told again when the way is shorter or longer by a tenth, and not before this. */
const QUIET_MS = 15_000;

/** What a screen reader is told of words that change with every step: seldom, and only real change. */
export function useSaid(words: string, distanceMetres: number | undefined): string {
  const [said, setSaid] = useState('');
  const last = useRef({ at: 0, metres: Number.NaN, words: '' });
  useEffect(() => {
    const metres = distanceMetres ?? Number.NaN;
    const { at, metres: before, words: told } = last.current;
    const moved = !(Math.abs(metres - before) < before / 10);
    if (words === '' || words === told || !moved) return;
    if (Date.now() - at < QUIET_MS) return;
    last.current = { at: Date.now(), metres, words };
    setSaid(words);
  }, [words, distanceMetres]);
  return said;
}

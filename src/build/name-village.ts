import { pinyin } from 'pinyin-pro';

/** The parts of a Chinese place name that say what it is. */
const GENERIC = { village: '村', community: '社区' } as const;
const GENERIC_EN = { village: 'Village', community: 'Community' } as const;

/**
 * Toneless syllables of a Chinese name, e.g. `'华山村'` → `'hua shan cun'`; ü stays ü.
 * Generated: a rare reading may be wrong, so a row can give its own.
 */
export function syllablesOf(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed' }).join(' ');
}

/**
 * The English name made from pinyin: `'华山村'` → `'Huashan Village'`, `'荷花社区'` →
 * `'Hehua Community'`, `'上安村'` → `'Shang’an Village'`. A name of one syllable keeps its
 * generic: `'上村'` → `'Shangcun Village'`.
 */
export function englishNameOf(
  name: string,
  kind: 'village' | 'community',
  syllables: string = syllablesOf(name),
): string {
  const generic = GENERIC[kind];
  const parts = syllables.split(' ');
  const own = name.endsWith(generic) ? parts.slice(0, -generic.length) : parts;
  const used = own.length > 1 || parts.length === own.length ? own : parts;
  return `${joinSyllables(used)} ${GENERIC_EN[kind]}`;
}

/** Joins syllables into one word; one that begins with a vowel gets its apostrophe. */
function joinSyllables(parts: readonly string[]): string {
  const word = parts.map((part, i) => (i > 0 && /^[aoe]/.test(part) ? `’${part}` : part)).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

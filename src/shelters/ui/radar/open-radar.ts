import { readWords } from '#words/device/read-words.ts';
import { Radar } from './Radar.tsx';

/** What the radar needs, fetched when it is first looked at. */
export async function openRadar() {
  const words = await readWords({
    'zh-CN': () => import('#content/words/radar/zh-CN.json'),
    en: () => import('#content/words/radar/en.json'),
  });
  return { words, Radar };
}

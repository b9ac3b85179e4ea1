import type { ContentProblem } from '../content-problem.ts';
import type { Content } from '../read-content.ts';
import { textsOf } from './texts.ts';

const HAN = /\p{Script=Han}/u;

/** Chinese texts hold a Chinese character, English texts none: a text in the wrong place is found. */
export function checkLanguage(content: Content): ContentProblem[] {
  return textsOf(content).flatMap(({ lang, text, file, line }): ContentProblem[] => {
    const shown = `‘${text.trim().slice(0, 30)}’`;
    if (lang === 'zh-CN' && !HAN.test(text)) {
      return [{ file, line, message: `${shown} is not Chinese`, mend: 'Write it in Chinese.' }];
    }
    const han = lang === 'en' ? HAN.exec(text) : null;
    if (!han) return [];
    const at = line + text.slice(0, han.index).split('\n').length - 1;
    const message = `${shown} has Chinese characters in the English words`;
    return [{ file, line: at, message, mend: 'Write it in English.' }];
  });
}
